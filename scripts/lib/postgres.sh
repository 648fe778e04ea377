# Private PostgreSQL clusters for development and tests. Sourced by dev-db and test-db, never run.
#
# These clusters trade safety for speed (fsync off): a power cut may ruin them, and they hold nothing
# but what a script can make again. `entrepot demo`, the replay and the benchmarks do not use them.

# Prints the folder of the highest supported PostgreSQL programs on this machine.
pg_bin() {
    local dir best='' best_major=0 major
    for dir in "${ENTREPOT_POSTGRES_BIN:-}" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
        /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
        "$(dirname "$(command -v postgres || echo /nowhere/postgres)")"; do
        [ -n "$dir" ] && [ -x "$dir/postgres" ] && [ -x "$dir/initdb" ] && [ -x "$dir/psql" ] || continue
        major=$("$dir/postgres" -V | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
        if [ "$dir" = "${ENTREPOT_POSTGRES_BIN:-}" ]; then
            best=$dir best_major=$major
            break
        fi
        [ "$major" -gt "$best_major" ] && best=$dir best_major=$major
    done
    if [ "$best_major" -lt 15 ]; then
        echo "no PostgreSQL 15 or later on this machine: run scripts/install" >&2
        return 1
    fi
    echo "$best"
}

# Runs a command as a user PostgreSQL agrees to run under: it refuses root. From / because that user
# may not read the folder we stand in.
pg_as() (
    [ "$(id -u)" -eq 0 ] || exec "$@"
    cd /
    if id postgres >/dev/null 2>&1; then
        exec setpriv --reuid=postgres --regid=postgres --clear-groups --reset-env -- "$@"
    else
        exec setpriv --reuid=nobody --regid=nogroup --clear-groups --reset-env -- "$@"
    fi
)

# Gives a folder to the user of pg_as.
pg_give() {
    [ "$(id -u)" -ne 0 ] && return 0
    if id postgres >/dev/null 2>&1; then chown postgres:postgres "$@"; else chown nobody:nogroup "$@"; fi
}

# Prints a folder for clusters that the user of pg_as can reach: the given one, or, where the checkout
# lies inside a closed home, one under /var/tmp that belongs to this checkout alone.
pg_home() {
    local wanted=$1
    mkdir -p "$wanted"
    if ! pg_as test -x "$wanted" 2>/dev/null; then
        wanted=/var/tmp/entrepot-$(printf %s "$wanted" | sha256sum | cut -c1-12)
        mkdir -p -m 0755 "$wanted"
        if [ ! -O "$wanted" ] || [ -L "$wanted" ]; then
            echo "$wanted belongs to somebody else: remove it" >&2
            return 1
        fi
    fi
    echo "$wanted"
}

# Prints the first port from the given one upwards on which nobody listens.
pg_free_port() {
    local port=$1
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    echo "$port"
}

# pg_create FOLDER: makes a cluster. Done in a folder beside it and renamed, so that an interrupted
# run leaves nothing that looks like one.
pg_create() {
    local folder=$1 bin
    bin=$(pg_bin)
    rm -rf "$folder.new"
    mkdir -m 0700 "$folder.new"
    pg_give "$folder.new"
    pg_as "$bin/initdb" -D "$folder.new" -U postgres -E UTF8 --locale=C.UTF-8 -A trust \
        --no-sync --no-instructions >"$folder.log" 2>&1 || {
        cat "$folder.log" >&2
        return 1
    }
    mv "$folder.new" "$folder"
}

# pg_start FOLDER PORT: starts the cluster and waits until it answers.
pg_start() {
    local folder=$1 port=$2
    pg_as tee "$folder/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
port = $port
# a socket path may have 107 bytes, which a deep checkout exceeds; TCP is all that is used here
unix_socket_directories = ''
max_connections = 300
shared_buffers = 256MB
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_min_messages = warning

# fast, not safe
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 2GB
checkpoint_timeout = 30min
CONF
    : >>"$folder.log"
    pg_give "$folder.log"
    pg_as "$(pg_bin)/pg_ctl" -D "$folder" -l "$folder.log" -w -t 60 start >/dev/null 2>&1 || {
        tail -n 20 "$folder.log" >&2
        return 1
    }
}

# pg_running FOLDER: is a postmaster at work in this folder?
pg_running() {
    [ -f "$1/postmaster.pid" ] && pg_as "$(pg_bin)/pg_ctl" -D "$1" status >/dev/null 2>&1
}

# pg_stop FOLDER: stops it and waits.
pg_stop() {
    pg_as "$(pg_bin)/pg_ctl" -D "$1" -m fast -w stop >/dev/null
}

# pg_migrate ADMIN_URL DATABASE MIGRATIONS: makes the database from the migrations alone, in file order,
# each file one transaction unless its first line says `-- no-transaction` (as sqlx reads it). The
# database appears under its name only when every file went through; an older one is then dropped.
pg_migrate() {
    local url=$1 database=$2 migrations=$3 bin file building="$2_building"
    bin=$(pg_bin)
    "$bin/psql" -XqAt -v ON_ERROR_STOP=1 "$url/postgres" \
        -c "set client_min_messages = warning" \
        -c "drop database if exists \"$building\" with (force)" \
        -c "create database \"$building\" template template0" || return 1
    for file in "$migrations"/[0-9]*.sql; do
        [ -e "$file" ] || continue
        local mode=-1
        head -n 1 "$file" | grep -q '^-- no-transaction' && mode=''
        # shellcheck disable=SC2086 # $mode is one option or none
        PGOPTIONS='-c client_min_messages=warning' \
            "$bin/psql" -Xq $mode -v ON_ERROR_STOP=1 "$url/$building" -f "$file" >/dev/null || {
            echo "the migration $file failed" >&2
            return 1
        }
    done
    "$bin/psql" -XqAt -v ON_ERROR_STOP=1 "$url/postgres" \
        -c "set client_min_messages = warning" \
        -c "drop database if exists \"$database\" with (force)" \
        -c "alter database \"$building\" rename to \"$database\"" \
        -c "comment on database \"$database\" is '$(pg_migrations_hash "$migrations")'"
}

# Prints a fingerprint of the migrations, kept as the comment of a database that was made from them.
pg_migrations_hash() {
    find "$1" -maxdepth 1 -name '[0-9]*.sql' | sort | xargs -r sha256sum | sha256sum | cut -c1-32
}
