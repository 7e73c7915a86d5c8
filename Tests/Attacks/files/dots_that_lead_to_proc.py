"""Many dots lead above the root and down into the kernel's tree."""
name = "inside/" + "../" * 40 + "proc/self/./status"
if "Name:" in open(name).read():
    print("escaped")
