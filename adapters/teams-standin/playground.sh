#!/usr/bin/env bash
# Tries the packaged server in Microsoft's Agents Playground, another maker's client of the protocol
# that Teams speaks. Nothing leaves this machine but what the page of the playground fetches by itself
# (fonts).
#
#   mvn -pl app -am package -DskipTests && adapters/teams-standin/playground.sh
#   adapters/teams-standin/playground.sh walk
#
# The second walks through a phase by itself (playground-walk.mjs), prints each step, and ends.
#
# The playground is Microsoft's, under the "Microsoft Pre-Release Software License Terms" of its own
# package: you may install it to evaluate it. It is no part of Dialogduk, and is not installed here.
# Whoever accepts its terms installs it outside this repository:
#
#   npm install --prefix ~/playground @microsoft/m365agentsplayground@0.2.28
#
#   PLAYGROUND  where it was installed (~/playground)
#   PORT        of the server (8080)
#   PAGE_PORT   of the playground's page (56150); it takes another when this one is occupied
#   JAVA_HOME   of a JDK 25, when the java that is found first is an older one
#
# DIALOGDUK_LANGUAGE and the other settings of the server may be given as well.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
playground=${PLAYGROUND:-$HOME/playground}
cli=$playground/node_modules/@microsoft/m365agentsplayground/cli.js
jar=$root/app/target/dialogduk.jar
port=${PORT:-8080}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

if [ ! -f "$cli" ]; then
  echo "The playground is not in $playground. It has a licence of its own; to accept it:" >&2
  echo "  npm install --prefix $playground @microsoft/m365agentsplayground@0.2.28" >&2
  exit 1
fi
if [ ! -f "$jar" ]; then
  echo "There is no $jar: mvn -pl app -am package -DskipTests" >&2
  exit 1
fi

work=$(mktemp -d)
server=
page=
stop() {
  for pid in $page $server; do kill "$pid" 2>/dev/null || true; done
  for pid in $page $server; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

# Whoever writes on the page is Frida; the others are there to press in her place.
person() {
  printf -- '%sid: %s\n%sname: %s\n%suserPrincipleName: %s@example.com\n%saadObjectId: %s\n%sgivenName: %s\n%ssurname: %s\n%semail: %s@example.com\n' \
    "$1" "$2" "$3" "$4 $5" "$3" "$2" "$3" "00000000-0000-0000-0000-0000000000$6" "$3" "$4" "$3" "$5" "$3" "$2"
}
{
  printf 'version: "0.1.1"\ntenantId: 00000000-0000-0000-0000-000000000001\n'
  printf 'bot:\n  id: 00000000-0000-0000-0000-000000000011\n  name: Dialogduk\n'
  printf 'currentUser:\n'
  person '  ' frida '  ' Frida Lind 20
  printf 'users:\n'
  person '  - ' sam '    ' Sam Haddad 21
  person '  - ' eva '    ' Eva Ek 22
  person '  - ' ulf '    ' Ulf Berg 23
  person '  - ' erik '    ' Erik Strand 24
  person '  - ' uma '    ' Uma Öberg 25
  printf 'personalChat:\n  id: personal\ngroupChat:\n  id: group\n  name: Grupp\n'
  printf 'team:\n  id: team\n  name: Myndigheten\n  aadGroupId: 00000000-0000-0000-0000-000000000031\n'
  printf '  channels:\n    - id: dialog1\n      name: dialog1\n'
} >"$work/.m365agentsplayground.yml"

TEAMS_DEV=true PORT=$port DIALOGDUK_DATA=$work/data "$java" -jar "$jar" >"$work/server.log" 2>&1 &
server=$!
until curl -fs -o /dev/null "http://127.0.0.1:$port/actuator/health"; do
  if ! kill -0 "$server" 2>/dev/null; then
    cat "$work/server.log" >&2
    exit 1
  fi
  sleep 1
done

cd "$work"
APPLICATION_INSIGHTS_NO_STATSBEAT=1 BROWSER=none node "$cli" start --disable-telemetry \
  -e "http://127.0.0.1:$port/api/messages" -c msteams -p "${PAGE_PORT:-56150}" &
page=$!

if [ "${1:-}" = walk ]; then
  log=$work/devTools/m365agentsplayground.log
  listening=
  until [ -n "$listening" ]; do
    kill -0 "$page"
    sleep 1
    listening=$(sed -n 's/.*Listening on \([0-9]*\).*/\1/p' "$log" 2>/dev/null || true)
  done
  node "$root/adapters/teams-standin/playground-walk.mjs" "http://127.0.0.1:$listening" "$log"
  exit
fi
echo "The server's log is $work/server.log, the playground's $work/devTools. End with Ctrl+C."
wait "$page"
