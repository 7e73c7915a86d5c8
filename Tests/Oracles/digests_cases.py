# oracle: 2.7
"""Digests of data of all lengths about a block, at once and in parts."""

import md5
import sha

from cases import Numbers, case, end, line, show

numbers = Numbers(4)


def whole(module, data):
    return module.new(data).hexdigest()


def parts(module, data, size):
    digest = module.new()
    shown = []
    for i in range(0, len(data), size):
        digest.update(data[i:i + size])
        if i % 3 == 0:
            # A copy goes on alone, and asking changes nothing.
            other = digest.copy()
            other.update(b"x")
            shown.append(other.hexdigest()[:8])
            shown.append(digest.hexdigest()[:8])
    return shown + [digest.digest()]


def hexadecimal_md5(data):
    return whole(md5, data)


def hexadecimal_sha(data):
    return whole(sha, data)


def parts_md5(data, size):
    return parts(md5, data, size)


def parts_sha(data, size):
    return parts(sha, data, size)


for length in list(range(260)) + [1000, 4096, 10007]:
    data = numbers.bytes(length)
    case(hexadecimal_md5, data)
    case(hexadecimal_sha, data)
    size = numbers.between(1, 150) + length // 20
    case(parts_md5, data, size)
    case(parts_sha, data, size)
for module in (md5, sha):
    for wrong in (None, 5, [], 1.5):
        case(whole, module, wrong)
    line(show([module.blocksize, module.digest_size, len(module.new(b"a").digest())]))
    line(show([module.new().digest_size, module.new().block_size]))
end()
