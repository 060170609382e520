"""What a screen needs beside widgets: lanes, library, the reader's place, commands, settings. Qt Core only."""
