# options: --limit steps=5M
"""A time zone takes its time whenever a moment is shown, and swallows every stop."""
import datetime


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Zone(datetime.tzinfo):
    def utcoffset(self, moment):
        patient()
        return datetime.timedelta(hours=1)


if datetime.datetime(2000, 1, 1, tzinfo=Zone()).isoformat().endswith("+01:00"):
    print("escaped")
