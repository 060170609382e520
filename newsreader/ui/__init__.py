"""The window: Qt Widgets over the library. No SQL, no network, no parsing."""
