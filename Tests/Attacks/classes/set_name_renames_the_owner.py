"""__set_name__ puts further attributes into the class while the others are being told."""
# options: --limit steps=60K


class Name:
    def __set_name__(self, owner, name):
        for i in range(1000):
            setattr(owner, f"{name}{i}", Name())


made = type("C", (), {f"n{i}_": Name() for i in range(300)})
if made.n299_999:
    print("escaped")
