#!/usr/bin/env bash
# Checks the style, builds once and runs every test, on both databases and in a browser.
# Installs Chromium, PostgreSQL and the tools that check PDFs when they are missing and it may; otherwise the suite that needs them fails by name.
# The last line is "N passed, N failed"; the exit code is 0 only if nothing failed. A skipped test counts as failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export DOTNET_TieredPGO=0 # what runs for seconds gains nothing from being measured while it runs

passed=0 failed=0 complaints=()
declare -A running=()
scratch=$(mktemp -d)
chmod 711 "$scratch"
reports=$scratch/reports postgres=$scratch/postgres
mkdir "$reports"

finish() {
  kill "${running[@]}" 2>/dev/null
  [ -f "$postgres/data/postmaster.pid" ] && as_postgres "$postgres_bin/pg_ctl" -D "$postgres/data" -m immediate -w stop >/dev/null
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 130' INT TERM

complain() { complaints+=("$1"); failed=$((failed + 1)); }

conclude() {
  [ ${#complaints[@]} -eq 0 ] || printf 'FAILED: %s\n' "${complaints[@]}"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

step() { # step NAME COMMAND…: a failure ends the run, for nothing after it would mean anything
  local began=$SECONDS
  printf '\n== %s\n' "$1"
  "${@:2}" || { complain "$1"; conclude; }
  echo "$((SECONDS - began)) seconds"
}

install() { # install PACKAGE…
  local root=()
  if [ "$(id -u)" -ne 0 ]; then sudo -n true 2>/dev/null && root=(sudo -n) || return 1; fi
  command -v apt-get >/dev/null || return 1
  "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

headless_shell=/usr/bin/chromium-headless-shell # Chromium without its window: half the work

find_chromium() {
  for chromium in "${LEGALCOLLECTIONS_CHROMIUM:-}" "$headless_shell" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    [ -x "$chromium" ] && return
  done
  return 1
}

find_postgres() {
  postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  [ -x "$postgres_bin/initdb" ]
}

as_postgres() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() { # its user "owner" is a superuser; the product connects as a role of its own that the tests create
  local port
  mkdir -p "$postgres" && { [ "$(id -u)" -ne 0 ] || chown postgres "$postgres"; } || return
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null) \
    || port=$((20000 + RANDOM % 10000))
  as_postgres "$postgres_bin/initdb" -D "$postgres/data" -U owner -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null \
    && as_postgres "$postgres_bin/pg_ctl" -D "$postgres/data" -l "$postgres/log" -w -t 60 -o \
      "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c jit=off -c max_connections=200" start >/dev/null \
    || { cat "$postgres/log" 2>/dev/null; return 1; }
  postgres_connection="Host=127.0.0.1;Port=$port;Username=owner;Database=postgres"
}

suite() ( # suite NAME PROJECT [ARGUMENT…]: runs it and keeps its words, its exit code and its report
  began=$SECONDS
  dotnet "tests/$2/bin/Release/net10.0/$2.dll" -noLogo -noColor -noAutoReporters -result-xml "$reports/$1.xml" "${@:3}" >"$reports/$1.log" 2>&1 &
  trap 'kill $!' TERM
  wait $!
  echo $? >"$reports/$1.exit"
  echo "$((SECONDS - began)) seconds" >>"$reports/$1.log"
)

begin() { suite "$@" & running[$1]=$!; }

end() { # end NAME: waits for a suite that began, and accounts for it
  [ -n "${running[$1]:-}" ] || return 0
  wait "${running[$1]}"
  unset "running[$1]"
  account "$1"
}

account() { # account NAME: adds the counts of a suite's report; without a report the suite itself failed
  local summary exit_code total wrong skipped
  printf '\n== %s\n' "$1"
  cat "$reports/$1.log"
  exit_code=$(<"$reports/$1.exit")
  summary=$(grep -oE '<assembly [^>]*>' "$reports/$1.xml" 2>/dev/null)
  count() { grep -oE " $1=\"[0-9]+\"" <<<"$summary" | tr -dc '0-9'; }
  total=$(count total)
  if [ "${total:-0}" -eq 0 ]; then complain "$1 (no test ran to its end, exit code $exit_code)"; return; fi
  wrong=$(($(count failed) + $(count errors))) skipped=$(($(count skipped) + $(count not-run)))
  passed=$((passed + $(count passed)))
  failed=$((failed + wrong + skipped))
  [ "$wrong" -eq 0 ] || complaints+=("$1 ($wrong failed)")
  [ "$skipped" -eq 0 ] || complaints+=("$1 ($skipped skipped)")
  [ "$exit_code" -eq 0 ] || [ $((wrong + skipped)) -gt 0 ] || complain "$1 (exit code $exit_code)"
}

step 'Restore' dotnet restore --locked-mode -v quiet
step 'Format' dotnet format whitespace --verify-no-changes --no-restore # the build refuses all other breaches of style
step 'Build' dotnet build -c Release --no-restore -v quiet -clp:NoSummary

require() { # require PACKAGE…: installs the first that can be had
  printf '\n== Installing %s\n' "$1"
  for package; do install "$package" && return; done
  echo "Could not install $1: run \"apt-get install $1\" as root."
}

[ -x "$headless_shell" ] || [ -x "${LEGALCOLLECTIONS_CHROMIUM:-}" ] || require chromium-headless-shell chromium
find_postgres || require postgresql
for tool in soffice:libreoffice-writer qpdf:qpdf pdfsig:poppler-utils mutool:mupdf-tools openssl:openssl; do
  command -v "${tool%:*}" >/dev/null || require "${tool#*:}"
done

# Two suites at a time, for each waits much of its time.
if find_chromium; then
  LEGALCOLLECTIONS_CHROMIUM=$chromium begin BrowserTests LegalCollections.BrowserTests
else
  complain 'BrowserTests (no Chromium: install the package chromium-headless-shell)'
fi
begin UnitTests LegalCollections.UnitTests
end UnitTests
begin IntegrationTests-SQLite LegalCollections.IntegrationTests
end BrowserTests
if find_postgres && start_postgres; then
  # What needs no database, or looks the same on any, runs on SQLite only.
  LEGALCOLLECTIONS_TEST_POSTGRES=$postgres_connection begin IntegrationTests-PostgreSQL LegalCollections.IntegrationTests -trait- Database=None -trait- Database=SQLite
else
  complain 'IntegrationTests-PostgreSQL (no PostgreSQL: install the package postgresql)'
fi
end IntegrationTests-SQLite
end IntegrationTests-PostgreSQL

printf '\n'
conclude
