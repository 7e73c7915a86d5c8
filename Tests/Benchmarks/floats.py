# Arithmetic on floats.
def orbit(steps, dt):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    for _ in range(steps):
        pull = (x * x + y * y) ** -1.5
        vx -= x * pull * dt
        vy -= y * pull * dt
        x += vx * dt
        y += vy * dt
    return x, y


x, y = orbit(500000, 0.001)
print(f'{x:.9f} {y:.9f} {x * x + y * y:.6f}')
