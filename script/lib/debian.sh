# shellcheck shell=bash
# What the project's scripts need of Debian: packages that are there, or a clear word which are missing.

# Prints one line about what is being done, beside the output.
say() {
  printf '%s\n' "$*" >&2
}

# Prints why it cannot go on, and ends the script.
fail() {
  say "$(basename "$0"): $*"
  exit 1
}

# Prints the packages among its arguments that are not installed.
missing_packages() {
  local package status
  for package in "$@"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    if [[ $status != installed ]]; then
      printf '%s\n' "$package"
    fi
  done
}

# Makes sure that the packages are installed: installs them as root, names them otherwise. Quiet where nothing is missing.
require_packages() {
  local missing
  command -v dpkg-query >/dev/null || fail "this is not Debian; install yourself: $*"
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then
    return
  fi
  if ((EUID != 0)); then
    fail "these packages are missing: ${missing[*]}
Install them as root, then run this again:
  apt-get install --no-install-recommends ${missing[*]}"
  fi
  install_packages "${missing[@]}"
}

# Installs packages that the system can do without, as root; says what they are for, otherwise.
wish_packages() {
  local purpose=$1 missing
  shift
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then
    return
  fi
  if ((EUID != 0)); then
    say "$purpose ${missing[*]}; all else works without."
    return
  fi
  install_packages "${missing[@]}"
}

install_packages() {
  say "Installing $*"
  keep_debian_from_making_a_cluster "$@"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq || fail "apt-get update failed."
  apt-get install -qq --yes --no-install-recommends "$@" >/dev/null || fail "apt-get could not install: $*"
}

# Debian makes and starts a cluster of its own as soon as PostgreSQL is installed; ours is another one. Where PostgreSQL
# is on the machine already, its settings are not ours to change.
keep_debian_from_making_a_cluster() {
  local folder=/etc/postgresql-common/createcluster.d
  if [[ " $* " != *" postgresql "* ]] || compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; then
    return
  fi
  mkdir -p "$folder"
  if [[ ! -e $folder/vanquan.conf ]]; then
    printf '%s\n' '# VanQuan keeps a cluster of its own in its data folder.' 'create_main_cluster = false' \
      >"$folder/vanquan.conf"
  fi
}
