# Of one record what its export tells, as extract.py does: modules in $ARGS.positional.
.trainee as $who | .events as $events
| ($events | map(select(.kind == "attempt.started"))) as $starts
| ($events | map(select(.kind == "attempt.submitted" or .kind == "attempt.timed-out")) | map({(.attempt): .}) | add) as $ends
| ($events | map(select(.kind == "page.finished")) | group_by(.module)
    | map({(.[0].module): (map(.lesson) | unique | length)}) | add) as $lessons
| ($starts | map({(.attempt): .module}) | add) as $modules
| ($events | map({module: (.module // (if .attempt then $modules[.attempt] else null end) // ""), activeSeconds})
    | group_by(.module) | map({(.[0].module): (map(.activeSeconds) | add)}) | add) as $seconds
| $ARGS.positional[] as $which
| ($starts | map(select(.quiz == $which and $ends[.attempt]))) as $made
| (($made | map(select($ends[.attempt].isPassed)) | first) // ($made | last)) as $start
| (if $start then $ends[$start.attempt] else null end) as $done
| [$who.staffNumber, $who.id, $who.name, $who.agency, $who.post, $who.country, $which,
   ($seconds[$which] // 0), ($lessons[$which] // 0), ($made | length), $start.at, $done.at, $start.passMark,
   $start.courseVersion, $done.score.numerator, $done.score.possible, $done.isPassed, $start.language, $start.keyHash,
   $start.wordingHash, ($done.criticalErrors // [] | map(.duty) | join(" "))]
| @csv
