#!/usr/bin/env bash
# Measures Dialogduk against its peers and writes bench/report.md, bench/pictures/ and
# bench/results/<date>.json. About twenty minutes on an idle machine.
#
#   bench/run.sh             everything
#   bench/run.sh --short     only to see that it works, in four minutes; writes to bench/target/short
#   bench/run.sh --no-w3     without the simulation of W3
#   bench/run.sh --w1t       W1t alone, told on the way; with --short a short one
#   bench/run.sh --built     what was built before, as first argument
#   bench/run.sh --profile   a flight recording of the server under load: bench/target/dialogduk.jfr
#
# Everything it starts listens on 127.0.0.1 and is ended by it. Needs what `mvn verify` needs; with
# Node 20 or later, npm and a C++ compiler also the peer in JavaScript, which is else left out.
# MVN is the Maven to use (default: mvn).
set -euo pipefail
cd "$(dirname "$0")/.."

peer_in_javascript() {
  local peer=bench/peers/bolt-js
  [ -e "$peer/node_modules/better-sqlite3/build/Release/better_sqlite3.node" ] && return
  command -v node >/dev/null && command -v npm >/dev/null || return 1
  # Where a distribution has put Node's headers, nothing needs to be fetched for compiling.
  [ -e /usr/include/node/node_version.h ] && export npm_config_nodedir=/usr
  (cd "$peer" && npm ci --no-fund --no-audit && npm rebuild better-sqlite3)
}

java_25() {
  local java
  for java in "${JAVA_HOME:+$JAVA_HOME/bin/java}" java /usr/lib/jvm/*/bin/java; do
    if command -v "$java" >/dev/null && "$java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then
      echo "$java"
      return
    fi
  done
  echo "JDK 25 or later is needed" >&2
  return 1
}

if [ "${1:-}" = --built ]; then
  shift
else
  peer_in_javascript || echo "The peer in JavaScript cannot be built here and is left out." >&2
  ${MVN:-mvn} -B -ntp -q -Pbench -pl app,bench/load,bench/peers/java -am package -DskipTests
fi
exec "$(java_25)" --enable-native-access=ALL-UNNAMED -Xmx2g -Djava.awt.headless=true \
  -cp 'bench/load/target/classes:bench/load/target/libs/*' dialogduk.bench.Bench "$@"
