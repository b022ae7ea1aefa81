"""Views that go with some models or lessons: each module here offers one, and is found by itself."""
