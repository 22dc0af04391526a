# A PostgreSQL of the tests' own, thrown away at the end. Source it; it needs nothing of the caller.
# shellcheck shell=bash

cluster_user() { if [ "$(id -u)" = 0 ]; then echo postgres; else id -un; fi; }

# Runs a server program as a user who may run it: PostgreSQL refuses root.
as_cluster_user() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all \
      env -i HOME=/var/lib/postgresql PATH="$PATH" LC_ALL=C.UTF-8 "$@"
  else
    env LC_ALL=C.UTF-8 "$@"
  fi
}

# The newest installed server's programs.
server_programs() { find /usr/lib/postgresql -maxdepth 1 -mindepth 1 -printf '%f\n' | sort -n | tail -1; }

# Starts it on a unix socket of its own and exports VANQUAN_TEST_DATABASE_URL; it stops when the script ends.
start_throwaway_cluster() {
  local programs
  programs=/usr/lib/postgresql/$(server_programs)/bin
  throwaway=$(mktemp -d /tmp/vanquan-test-XXXXXX)
  chown "$(cluster_user)" "$throwaway"
  trap 'stop_throwaway_cluster' EXIT
  as_cluster_user "$programs/initdb" -N -A trust -U postgres -E UTF8 --locale=C.UTF-8 -D "$throwaway/data" >/dev/null
  as_cluster_user "$programs/pg_ctl" -D "$throwaway/data" -w -s -l "$throwaway/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$throwaway -c fsync=off -c max_connections=300" start
  export VANQUAN_TEST_DATABASE_URL="host=$throwaway user=postgres dbname=postgres"
}

stop_throwaway_cluster() {
  local programs
  programs=/usr/lib/postgresql/$(server_programs)/bin
  as_cluster_user "$programs/pg_ctl" -D "$throwaway/data" -w -s -m immediate stop || true
  rm -rf "$throwaway"
}
