# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: which packages HuLine needs, and how a tree is set up and built.
# Nothing here writes to standard output, which belongs to the program.
# shellcheck shell=bash

# The packages that building and running the program needs (Debian 12 and 13).
app_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libgdal-dev libproj-dev libgeos-dev libexpat1-dev libicu-dev
    libqcustomplot-dev libqcustomplot2.1-qt6
    fonts-wqy-microhei
)

# The plug-in that reads SVG icons is part of libqt6svg6 in Debian 12. Since then it is a package of its own.
[[ "$(. /etc/os-release 2>/dev/null && printf %s "${VERSION_ID:-}")" == 12 ]] || app_packages+=(qt6-svg-plugins)

# What the tests need in addition.
test_packages=(
    libgtest-dev libgmock-dev libbenchmark-dev
    poppler-utils xvfb xauth
    desktop-file-utils appstream
)

# What the fuzzers need in addition: each release of Debian has these names for its usual version of clang.
fuzz_packages=(clang libclang-rt-dev)

# A unity build: a full build takes a third of the time, but a changed file recompiles its whole batch.
unity_build=(CMAKE_UNITY_BUILD:BOOL=ON)

say() { printf '%s\n' "$*" >&2; }

# The packages among the arguments that are not installed, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed //p' | sort -u) || true
    comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed")
}

# Runs a command as root: directly, or through sudo.
as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@" >&2
}

# Installs those of the given packages that are missing; touches neither apt nor the network when none is.
install_packages() {
    local missing
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system, so no package is installed automatically. Install what Debian calls: $*"
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        say "These packages are missing and there is neither root nor sudo to install them; as root, run:" \
            "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
    say "Installing ${#missing[@]} missing packages: ${missing[*]}"
    # The package lists are fetched only when they do not know a package or are too old to install from.
    if apt-cache show "${missing[@]}" >/dev/null 2>&1 && apt_install "${missing[@]}"; then return 0; fi
    as_root apt-get update >&2
    apt_install "${missing[@]}"
}

# is_configured ROOT PRESET [CACHE_ENTRY...]: whether ROOT/build/PRESET is configured for this source tree, with these
# entries.
is_configured() {
    local root=$1 preset=$2 entry
    local tree="$root/build/$preset"
    shift 2
    [[ -e "$tree/build.ninja" ]] || return 1
    for entry in "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$@"; do
        grep -Fqx "$entry" "$tree/CMakeCache.txt" || return 1
    done
}

# configure ROOT PRESET [CACHE_ENTRY...]: sets up ROOT/build/PRESET with these entries, NAME:TYPE=VALUE.
configure() {
    local root=$1 preset=$2
    shift 2
    say "Configuring build/$preset"
    # A cache from before the tree was moved or copied is of no use, hence --fresh.
    (cd "$root" && cmake --fresh --preset "$preset" "${@/#/-D}") >&2
}

# build ROOT PRESET TARGET: brings TARGET up to date, and is silent when it is.
build() {
    local root=$1 preset=$2 target=$3
    local tree="$root/build/$preset"
    [[ "$(ninja -C "$tree" -n "$target" 2>&1)" == *"no work to do"* ]] && return 0
    say "Building build/$preset"
    ninja -C "$tree" "$target" >&2
}
