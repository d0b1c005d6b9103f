#!/bin/sh
# The whole walk in the terminal: from an export file to a thank-you that cites what was said.
#
#   docs/walk.sh [FOLDER]      a folder with export.zip (or archive/), a CSV of alumni, curiosity.json and notes.json;
#                              without one, Sam's invented network that comes with Askwell
#
# It works in a data folder of its own, which it names at the end, and touches nothing else.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=${1:-$here/askwell/desk/sample}
archive=$folder/export.zip
[ -e "$archive" ] || archive=$folder/archive
for alumni in "$folder"/*alumni*.csv; do :; done
ASKWELL_HOME=${ASKWELL_HOME:-$(mktemp -d)}
ASKWELL_NOW=2026-11-23T09:00
export ASKWELL_HOME ASKWELL_NOW
askwell=${ASKWELL:-"$here/run askwell"}

say() { printf '\n== %s\n' "$1"; }
now() { ASKWELL_NOW=$1; }
# The first of a thing in a JSON answer: field NAME
field() { sed -n "s/.*\"$1\": \"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1; }

say "Read in what I have"
$askwell import "$archive" "$alumni"

say "The same files again change nothing"
$askwell import "$archive" "$alumni" --json | grep -o '"added": [0-9]*, "changed": [0-9]*'

say "Who is asking"
$askwell me

say "What I am curious about"
$askwell curious --from "$folder/curiosity.json"

say "What I know of people already, with its sources"
$askwell fact --from "$folder/notes.json"

say "Whom to ask, and why"
$askwell who --limit 5
person=$($askwell who --limit 1 --json | field person)

say "What I know of the first of them"
$askwell facts "$person"

say "Choose them, and draft a message from known facts only"
$askwell step "$person" chosen
$askwell draft outreach "$person" --json > "$ASKWELL_HOME/draft.json"
$askwell draft outreach "$person" | tee "$ASKWELL_HOME/message.txt"

say "Read it as they would"
set -- # collects what I know of them as --fact "…"
$askwell facts "$person" --json | tr '{' '\n' | sed -n 's/.*"text": "\(.*\)", "source".*/\1/p' > "$ASKWELL_HOME/facts.txt"
while IFS= read -r fact; do set -- "$@" --fact "$fact"; done < "$ASKWELL_HOME/facts.txt"
$askwell check "$ASKWELL_HOME/message.txt" "$@"
printf 'message.txt: ' && $askwell check "$ASKWELL_HOME/message.txt" "$@" --json | field verdict

say "Sent. Then they answer, and we agree a time"
$askwell step "$person" asked
now 2026-11-24T10:00
$askwell step "$person" answered --reply yes
$askwell step "$person" agreed --at 2026-12-01T14:00 --minutes 20

say "Prepare: twenty minutes, a few good questions"
$askwell questions "$person" --minutes 20
now 2026-11-29T18:00
$askwell next
$askwell step "$person" prepared

say "Talk, and write down what was said"
now 2026-12-01T14:25
$askwell note "$person" "Said that writing down one decision a day taught her more than any course" --star
$askwell note "$person" "Starts every Monday by reading the incident reports from the weekend" --star
$askwell note "$person" "Thinks the new manager will not stay" --off-record
$askwell step "$person" held
$askwell next

say "Thank them within a day, with something they said"
now 2026-12-01T16:00
$askwell draft thank-you "$person" | tee "$ASKWELL_HOME/thanks.txt"
set -- --kind thank-you \
    --fact "Said that writing down one decision a day taught her more than any course" \
    --fact "Starts every Monday by reading the incident reports from the weekend"
$askwell check "$ASKWELL_HOME/thanks.txt" "$@"
printf 'thanks.txt: ' && $askwell check "$ASKWELL_HOME/thanks.txt" "$@" --json | field verdict
$askwell step "$person" thanked

say "What I learnt"
now 2026-12-02T09:00
$askwell note "$person" "I would miss the ward less than I thought"
$askwell step "$person" reflected
$askwell next

printf '\nEverything of this walk is in %s\n' "$ASKWELL_HOME"
