"""``doctor``: versions, paths and problems, for a bug report."""

from newsreader.cli.arguments import Command, Options, no_arguments
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import print_columns, print_json
from newsreader.model.errors import EnvironmentProblem
from newsreader.services.maintain import versions
from newsreader.services.reports import DoctorLine


def _doctor(options: Options) -> int:
    try:
        with newsroom_of(options) as newsroom:
            lines = newsroom.maintain.doctor()
    except EnvironmentProblem as problem:
        lines = (*versions(), DoctorLine("archive", str(problem), is_problem=True))
    if options.is_json:
        print_json([{"name": line.name, "value": line.value, "is_problem": line.is_problem} for line in lines])
    else:
        print_columns((["!" if line.is_problem else " ", line.name, line.value] for line in lines), (1, 24, 300))
    return 1 if any(line.is_problem and line.name != "failing feed" for line in lines) else 0


DOCTOR = Command("doctor", "versions, paths and problems", no_arguments, _doctor)
