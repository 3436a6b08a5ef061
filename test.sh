#!/usr/bin/env bash
# The whole gate: format, build with warnings as errors, every test. Needs the .NET 10 SDK and npm; installs the rest.
# With --quick: build, and the tests that start no program of ours (docs/tests.md says what each group costs).
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# The program is tuned for long nights and compiles much-used code anew at once; hundreds of short runs do better without.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountingDelayMs=64

if [ "${1:-}" = "--quick" ]; then
    dotnet build PerfEtl.sln -c Release -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false
    slow="Faults|Load|Schedule|Commands|Serve|Quarantine|Query|Intake|Month|House.Publish|Reports.Monthly.Verification"
    slow="$slow|Extract.Pdf.Damage|Extract.Workers|Extract.Office|Warehouse.WarehouseChecks"
    slow="$slow|Extract.Pdf.Page.Poppler|Reports.Monthly.Size|Reports.Monthly.SameBytes|Reports.Monthly.ReportCommand"
    slow="$slow|Properties.Damage|Warehouse.DuckDB.Interrupt"
    filter=$(printf '%s' "$slow" | sed 's/[^|]*/FullyQualifiedName!~Tests.&/g; s/|/\&/g')
    exec dotnet test tests -c Release --no-build --filter "$filter"
fi

# poppler and qpdf are the oracles of the PDF tests; the program itself does not need them.
if ! command -v pdftotext >/dev/null || ! command -v pdftoppm >/dev/null || ! command -v qpdf >/dev/null; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "The tests need poppler-utils (pdftotext, pdftoppm) and qpdf. Install them, or run this script as root." >&2
        exit 1
    fi
    apt-get update -qq && apt-get install -y -qq --no-install-recommends poppler-utils qpdf
fi

# A PostgreSQL of the tests' own, on a loopback port; the program needs none unless it is told to use one.
if ! command -v /usr/lib/postgresql/*/bin/initdb >/dev/null; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "The tests need postgresql (initdb, pg_ctl). Install it, or run this script as root." >&2
        exit 1
    fi
    apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql
fi

# systemd-analyze reads deploy/perfetl.service as the service manager would; nothing of it is started.
if ! command -v systemd-analyze >/dev/null; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "The tests need systemd-analyze (package systemd). Install it, or run this script as root." >&2
        exit 1
    fi
    apt-get update -qq && apt-get install -y -qq --no-install-recommends systemd
fi

# LibreOffice is what the exports are opened with, and what turns old documents into those that are read.
if ! command -v soffice >/dev/null || [ ! -e /usr/lib/libreoffice/program/libswlo.so ]; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "The tests need libreoffice-calc and libreoffice-writer (soffice). Install them, or run this as root." >&2
        exit 1
    fi
    apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc libreoffice-writer
fi

# Chromium shows the dashboard of the jobs as people see it.
if ! command -v chromium >/dev/null; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "The tests need chromium. Install it, or run this script as root." >&2
        exit 1
    fi
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium
fi

# One compiler for all four projects, which need not stay for the tests.
dotnet build PerfEtl.sln -c Release -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler
# The build has told of style and analysis; what is left of the format is blanks and line ends.
dotnet format whitespace PerfEtl.sln --verify-no-changes --no-restore

# Two hosts that outlive each other wait for minutes and hardly need a processor: they do so beside all the others.
results=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$results"' EXIT
status=0
dotnet test tests -c Release --no-build --filter "FullyQualifiedName~PostgresCluster" > "$results/waiting" 2>&1 &
waiting=$!
dotnet test tests -c Release --no-build --filter "FullyQualifiedName!~PostgresCluster" 2>&1 | tee "$results/others" || status=$?
wait "$waiting" || status=$?
cat "$results/waiting"

count() {
    for part in "$results"/*; do sed -n "s/.*$1: *\([0-9]\{1,\}\),.*/\1/p" "$part" | tail -n 1; done |
        awk '{ sum += $1 } END { print sum + 0 }'
}
echo "$(count Passed) passed, $(count Failed) failed"
exit "$status"
