# shellcheck shell=bash
# What the two commands share: finding Java, building, installing Debian packages.
# The sourcing script sets $here, the folder of the checkout, and $java_home before it builds.
# shellcheck disable=SC2154,SC2034

needed_java=25
window_packages=(libgtk-3-0 adwaita-icon-theme)

# Prints the home of a JDK that is new enough: the one Lectern was built with, where it is still there.
find_java() {
    local home version built_with="$here/product/target/app/java-home"
    if [ -z "${LECTERN_JAVA_HOME:-}" ] && [ -r "$built_with" ] && read -r home <"$built_with" && [ -x "$home/bin/javac" ]; then
        printf '%s\n' "$home"
        return 0
    fi
    for home in "${LECTERN_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
        if [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -r "$home/release" ]; then
            version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
            if [ "${version:-0}" -ge "$needed_java" ]; then
                printf '%s\n' "$home"
                return 0
            fi
        fi
    done
    echo "Lectern needs a JDK $needed_java or newer. None was found in JAVA_HOME, /usr/lib/jvm, /opt/java or ~/.jdks." >&2
    echo "Install one, or set LECTERN_JAVA_HOME to its folder." >&2
    return 1
}

# The product is there, and nothing it was made from is newer.
is_built() {
    [ -f "$here/product/target/app/built" ] &&
        [ -z "$(find "$here/bundles" "$here/features" "$here/product" "$here/target-platform" "$here/samples/pages" "$here/pom.xml" \
            -name target -prune -o -path '*/src/test' -prune -o -type f -newer "$here/product/target/app/built" -print -quit)" ]
}

build() {
    if ! command -v mvn >/dev/null; then
        need_packages "the build" maven || return 1
    fi
    echo "Building Lectern (the first time takes some minutes) …" >&2
    local log="$here/product/target/build.log"
    mkdir -p "$here/product/target"
    rm -f "$here/product/target/app/built"
    if ! JAVA_HOME=$java_home mvn -B -q -f "$here/pom.xml" -pl product -am -DskipTests -Dspotless.check.skip=true install >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        echo "The build failed. The lines above are the end of $log." >&2
        return 1
    fi
    printf '%s\n' "$java_home" >"$here/product/target/app/java-home"
    rm -f "$here/product/target/app/window.jsa"
    archive_classes
    touch "$here/product/target/app/built"
}

# Short commands and imports start from an archive of loaded classes (JEP 350). It is a by-product of running them once, is
# checked by the JVM against the jars, and where it does not fit or is missing they only start more slowly.
archive_classes() {
    local work app="$here/product/target/app"
    work=$(mktemp -d)
    printf '{"id":"2503.11731","title":"A title","authors":["Ada"],"abstract":"A text."}\n' >"$work/papers.jsonl"
    "$java_home/bin/java" @"$app/jvm.args" @"$app/jvm.import.args" -XX:ArchiveClassesAtExit="$app/import.jsa" \
        -jar "$app/org.lectern.launcher.jar" -w "$work/w" import "$here/samples/pages" "$work/papers.jsonl" --json >/dev/null 2>&1 ||
        { rm -f "$app/import.jsa" && echo "The archive of classes could not be made; imports start more slowly." >&2; }
    "$java_home/bin/java" @"$app/jvm.args" @"$app/jvm.short.args" -XX:ArchiveClassesAtExit="$app/short.jsa" \
        -jar "$app/org.lectern.launcher.jar" -w "$work/w" search training --json >/dev/null 2>&1 ||
        { rm -f "$app/short.jsa" && echo "The archive of classes could not be made; commands start more slowly." >&2; }
    rm -rf "$work"
}

# The same for the window, which is made but not shown for it. The JVM can also leave such an archive whenever a window is closed,
# but then it writes it while other threads still run, and has crashed in that. An empty file says that it was tried.
archive_window_classes() {
    local work app="$here/product/target/app"
    work=$(mktemp -d)
    XDG_CONFIG_HOME="$work/config" "$java_home/bin/java" @"$app/jvm.args" @"$app/jvm.window.args" -Dlectern.rehearsal=true \
        -XX:ArchiveClassesAtExit="$app/window.jsa" -jar "$app/org.lectern.launcher.jar" -w "$work/w" open >/dev/null 2>&1 ||
        : >"$app/window.jsa"
    rm -rf "$work"
}

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

# Which flags of the JVM a command wants. Commands that end at once start faster without the compiler that long ones
# need; Lucene's vector path needs a module that is announced on standard error at each start.
kind_of() {
    local argument
    for argument in "$@"; do
        case "$argument" in
            open) echo window && return ;;
            import) echo import && return ;;
            analyse | export | demo | doctor) echo long && return ;;
        esac
    done
    echo short
}

# need_packages WHAT PACKAGE...: installs what is missing where it may, else says what to type.
need_packages() {
    local what=$1 missing=() package
    shift
    if ! command -v dpkg-query >/dev/null; then
        return 0 # Not a Debian: the user knows better than this script.
    fi
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return 0
    fi
    if [ "$(id -u)" -ne 0 ]; then
        echo "For $what some Debian packages are missing. Type:" >&2
        echo "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
        return 1
    fi
    echo "Installing for $what: ${missing[*]} …" >&2
    local log
    log=$(mktemp)
    if ! { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "These packages could not be installed: ${missing[*]}" >&2
        return 1
    fi
    rm -f "$log"
}
