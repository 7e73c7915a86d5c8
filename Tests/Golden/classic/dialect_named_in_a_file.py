# dialect: classic
print "said in the file", `1L`
