"""What a small installation starts with: every command is there, without the libraries that only some of them need."""

import re
import subprocess
import sys
from pathlib import Path

_EXTRA = Path(__file__).parents[2] / "requirements/linkage-extra.in"


def test_the_commands_are_there_without_what_linking_files_needs() -> None:
    missing = re.findall(r"^[a-z]+", _EXTRA.read_text("utf-8"), re.MULTILINE)
    assert "numpy" in missing
    program = (
        f"import sys; sys.modules.update(dict.fromkeys({missing!r}))\n"
        "from keepsight.config.cli import main\nsys.argv = ['keepsight', 'linkage', '--help']; sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "bench" in done.stdout
