# Strings, dictionaries, sorting.
text = ' '.join(f'word{i * 7919 % 1000} {"x" * (i % 5)}y' for i in range(100000))
counts = {}
for word in text.split():
    word = word.strip('x').lower()
    counts[word] = counts.get(word, 0) + 1
ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
print(ranked[:5], len(ranked), sum(len(word) for word in counts))
