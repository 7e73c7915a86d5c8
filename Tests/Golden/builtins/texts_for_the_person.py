# differs: the texts are Cordon's.
print(copyright)
print(license)
print(help)
print(type(credits), type(help))
license()
