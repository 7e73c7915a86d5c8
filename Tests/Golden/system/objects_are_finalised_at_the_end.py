# Objects that still live at the end are finalised.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


kept = Noisy("kept")
print("end of the program")
