# shellcheck shell=bash
# A container engine of the tests' own: Debian's, unpacked and not installed, its data below .build, its bridges and
# firewall rules in a network namespace of its own. Source it after debian.sh.

# Absolute: the engine's processes have other working directories.
workshop=$PWD/.build/compose
tools=$workshop/tools
# One a checkout, so that what a killed run left is found by the next.
namespace=vanquan-$(printf '%s' "$workshop" | cksum | cut -d' ' -f1)
engine_run=

# Prints why this machine cannot do it, and ends the script with the exit status of a skipped test.
skip() {
  say "$(basename "$0"): skipped: $*"
  exit 77
}

require_engine_machine() {
  local release
  ((EUID == 0)) || skip "an engine of its own needs root."
  release=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  [[ $release == bookworm ]] || skip "what is built here would not run in the images: they are Debian 12."
  (require_packages iproute2 iptables libdevmapper1.02.1 libseccomp2 mmdebstrap openssl python3-venv) ||
    skip "the packages above cannot be had."
  ip netns add "$namespace-try" 2>/dev/null || skip "there are no network namespaces here."
  ip netns del "$namespace-try"
}

# unpack_packages RELEASE PACKAGE…: Debian's packages, unpacked into the tools' folder. Its lists are apart from the
# machine's own, so that nothing is installed, started or asked for later.
unpack_packages() {
  local release=$1 apt=$workshop/apt/$1 source package
  shift
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts" "$tools"
  for source in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    if grep -Eqs '(^deb |^URIs:).*/debian' "$source"; then
      sed "s/bookworm/$release/g" "$source" >"$apt/parts/$(basename "$source")"
    fi
  done
  private_apt "$apt" update -qq
  (cd "$apt" && private_apt "$apt" download -qq "$@")
  for package in "$apt"/*.deb; do dpkg-deb -x "$package" "$tools"; done
}

private_apt() {
  local apt=$1
  shift
  apt-get -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$apt/parts" -o Dir::State::lists="$apt/lists" \
    -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root "$@"
}

# The engine of this release, and Compose of the next: this one's is too old, and that one needs no more of the system.
require_engine() {
  export PATH=$tools/usr/sbin:$tools/usr/bin:$PATH
  export DOCKER_CONFIG=$workshop/config
  if [[ ! -e $workshop/tools.done ]]; then
    say "Unpacking the engine"
    rm -rf "$tools" "$workshop/apt"
    unpack_packages bookworm docker.io containerd runc || skip "Debian's docker.io cannot be had."
    unpack_packages trixie docker-compose || skip "Debian's docker-compose cannot be had."
    touch "$workshop/tools.done"
  fi
  mkdir -p "$DOCKER_CONFIG/cli-plugins"
  ln -sf "$tools/usr/libexec/docker/cli-plugins/docker-compose" "$DOCKER_CONFIG/cli-plugins/docker-compose"
}

# The image that ours stand on, in place of a registry's: a minimal Debian of the same name.
require_base() {
  if [[ ! -e $workshop/base.tar ]]; then
    say "Making the base image"
    mmdebstrap --quiet --variant=minbase bookworm "$workshop/base.new.tar" || skip "Debian's packages cannot be had."
    mv "$workshop/base.new.tar" "$workshop/base.tar"
  fi
}

# start_engine build|run: for building in the machine's own network, without bridge or rules; for running in its own.
start_engine() {
  local place=() bridge=()
  stop_engine
  engine_run=$(mktemp -d /tmp/vanquan-engine-XXXXXX)
  export DOCKER_HOST=unix://$engine_run/docker.sock
  echo '{}' >"$engine_run/daemon.json"
  if [[ $1 == build ]]; then
    bridge=(--bridge=none --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false)
  else
    ip netns add "$namespace"
    ip netns exec "$namespace" ip link set lo up
    # Not `ip netns exec`: it would hide the control groups.
    place=(nsenter "--net=/run/netns/$namespace")
  fi
  # A session of its own: Ctrl-C is for the script, which then stops it in order.
  setsid "${place[@]}" dockerd --config-file="$engine_run/daemon.json" --data-root="$workshop/engine" \
    --exec-root="$engine_run/exec" --pidfile="$workshop/engine.pid" --host="$DOCKER_HOST" --oom-score-adjust=0 \
    --dns=127.0.0.1 "${bridge[@]}" >"$workshop/engine-$1.log" 2>&1 8>&- &
  wait_for_engine "$workshop/engine-$1.log"
}

wait_for_engine() {
  local _
  for _ in {1..300}; do
    if docker version >/dev/null 2>&1; then return; fi
    kill -0 $! 2>/dev/null || break
    sleep 0.1
  done
  tail -5 "$1" >&2
  skip "the engine does not start here; its last words are above."
}

# Also what an earlier run left that was killed.
stop_engine() {
  local pid
  pid=$(cat "$workshop/engine.pid" 2>/dev/null || true)
  if [[ -n $pid && $(readlink "/proc/$pid/exe") == "$tools/usr/sbin/dockerd" ]]; then
    kill "$pid"
    while [[ -e /proc/$pid ]]; do sleep 0.1; done
  fi
  rm -f "$workshop/engine.pid"
  if [[ -e /run/netns/$namespace ]]; then ip netns del "$namespace"; fi
  if [[ -n $engine_run ]]; then rm -rf "$engine_run"; fi
  engine_run=
}

# Away with what a killed run left: its containers would start with the engine.
empty_engine() {
  docker ps --all --quiet | xargs --no-run-if-empty docker rm --force >/dev/null
  docker volume ls --quiet | xargs --no-run-if-empty docker volume rm >/dev/null
}

# Runs a command in the engine's network, where the published ports are.
in_engine_network() { nsenter "--net=/run/netns/$namespace" "$@"; }
