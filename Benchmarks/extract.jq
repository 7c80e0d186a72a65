# Of one record what its export tells, as extract.py does: modules in $ARGS.positional.
.trainee as $who | .events as $events
| ($events | map(select(.kind == "attempt.started"))) as $starts
| ($events | map(select(.kind == "attempt.submitted" or .kind == "attempt.timed-out")) | map({(.attempt): .}) | add) as $ends
| ($events | map(select(.kind == "page.finished")) | group_by(.module)
    | map({(.[0].module): (map(.lesson) | unique | length)}) | add) as $lessons
| ($starts | map({(.attempt): .module}) | add) as $modules
| ($events | map({module: (.module // (if .attempt then $modules[.attempt] else null end) // ""), activeSeconds})
    | group_by(.module) | map({(.[0].module): (map(.activeSeconds) | add)}) | add) as $seconds
| $ARGS.positional[] as $module
| ($starts | map(select(.quiz == $module and $ends[.attempt]))) as $made
| (($made | map(select($ends[.attempt].isPassed)) | first) // ($made | last)) as $start
| (if $start then $ends[$start.attempt] else null end) as $end
| [$who.staffNumber, $who.id, $who.name, $who.agency, $who.post, $who.country, $module,
   ($seconds[$module] // 0), ($lessons[$module] // 0), ($made | length), $start.at, $end.at, $start.passMark,
   $start.courseVersion, $end.score.numerator, $end.score.possible, $end.isPassed, $start.language, $start.keyHash,
   $start.wordingHash, ($end.criticalErrors // [] | map(.duty) | join(" "))]
| @csv
