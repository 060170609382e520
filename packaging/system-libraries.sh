#!/bin/sh
# Check that the shared libraries and fonts that Qt needs are there. Missing ones are installed where we are root on a
# system with apt; anybody else gets the exact line to type. Quick when nothing is missing.
set -eu

wanted="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libX11-xcb.so.1 libx11-xcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libSM.so.6 libsm6
"

case "$(uname -s)" in Linux) ;; *) exit 0 ;; esac

ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
known=$("$ldconfig" -p 2>/dev/null || true)
missing=""
while read -r library package; do
    [ -n "$library" ] || continue
    case "$known" in
        *"$library "*) ;;
        *) missing="$missing $package" ;;
    esac
done <<END
$wanted
END

if ! find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" "${HOME:-/nonexistent}/.local/share/fonts" \
    \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | head -n 1 | grep -q .; then
    missing="$missing fontconfig fonts-dejavu-core"
fi
if ! "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null; then
    missing="$missing python3-venv"
fi

[ -n "$missing" ] || exit 0
missing=${missing# }

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing what Qt needs: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Some system packages that the window needs are missing. Please run this line, then try again:" >&2
    echo "    sudo apt-get update && sudo apt-get install $missing" >&2
    exit 1
fi
