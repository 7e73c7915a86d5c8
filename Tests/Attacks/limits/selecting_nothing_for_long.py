"""A wait for nothing at all outlasts the wall time, first by select and then by poll."""
# options: --policy howto --limit wall=0.2s
import select

select.select([], [], [], 0.6)
select.poll().poll(600)
print("escaped")
