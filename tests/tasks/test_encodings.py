"""Which encoding a text is in: told rightly, or asked; and what is no text is refused."""

from __future__ import annotations

import math
import random
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.tasks.encodings import ENCODINGS, Decoded, EncodingError, decode

SIMPLIFIED = "今天下午我们在图书馆学习怎样训练一个会写字的网络，它先读很多书，再一个字一个字地往下写。"
TRADITIONAL = "今天下午我們在圖書館學習怎樣訓練一個會寫字的網路，它先讀很多書，再一個字一個字地往下寫。"
MIXED = "把 GRU 的 reset gate 設成 0 會怎樣？\n請看第 3 層的 hidden state。\n"
POEM = "夜雨敲窗燈欲盡，遠山無語月初沉。\n舟橫野渡人歸晚，一縷寒煙入竹林。\n"
CODECS = {"UTF-8": "utf-8", "UTF-16 LE": "utf-16-le", "UTF-16 BE": "utf-16-be", "GB18030": "gb18030", "Big5": "cp950"}
FOREIGN = {
    "Russian": "Я люблю собак, поэтому у меня есть собака.",
    "Korean": "나는 개를 좋아해서 개를 키웁니다.",
    "Thai": "ฉันชอบสุนัข",
    "Hebrew": "אני אוהב כלבים",
    "French": "Où est passé l'été ?",
    "emoji": "👩‍👩‍👧‍👦",
    "one accent": "é",
    "private": "\ue000\U0010ffff",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, MIXED, POEM, SIMPLIFIED[:20], TRADITIONAL[:20], POEM[:20]])
def test_chinese_is_told_without_a_question(text, encoding):
    content = text.encode(CODECS[encoding], "ignore")
    decoded = decode(content, "t.txt")
    assert (decoded.text, decoded.encoding, decoded.sure) == (content.decode(CODECS[encoding]), encoding, True)


def test_what_is_beyond_the_common_standards_is_read_too():
    assert decode((TRADITIONAL + "𠮷㐀").encode("gb18030"), "t").text.endswith("𠮷㐀")
    hongkong = "佢哋喺度做乜嘢？我唔知道，你去問吓佢啦。"
    assert decode(hongkong.encode("big5hkscs"), "t") == Decoded(hongkong, "Big5", True, ("GB18030",))


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_is_believed_and_not_part_of_the_text(mark):
    content = "中𠮷\r\n".encode(mark)
    if mark == "utf-32":  # its mark begins like that of UTF-16
        content = ("中𠮷" * 9).encode(mark)
        with pytest.raises(EncodingError):
            decode(content, "t")
    else:
        decoded = decode(content, "t")
        assert decoded.text == "中𠮷\r\n" and decoded.sure


@pytest.mark.parametrize("language", FOREIGN)
def test_whatever_is_written_in_utf8_is_read(language):
    decoded = decode(FOREIGN[language].encode(), "t")
    assert (decoded.text, decoded.encoding, decoded.sure) == (FOREIGN[language], "UTF-8", True)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=8))
def test_any_utf8_is_utf8(text):
    assert decode(text.encode(), "t").encoding == "UTF-8"


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_ascii_raises_no_question(text):
    decoded = decode(text.encode(), "t")
    assert (decoded.text, decoded.encoding, decoded.sure) == (text, "UTF-8", True)


def test_a_long_english_beginning_does_not_hide_chinese():
    text = "Read me first. " * 20_000 + SIMPLIFIED * 50
    assert decode(text.encode("gb18030"), "t").text == text


def test_where_two_encodings_would_do_it_is_asked():
    decoded = decode("——".encode("gb18030"), "t")
    assert not decoded.sure and "GB18030" in (decoded.encoding, *decoded.others)
    for encoding in (decoded.encoding, *decoded.others):
        assert decode("——".encode("gb18030"), "t", encoding).encoding == encoding


def test_the_encoding_asked_for_is_taken_or_refused():
    content = TRADITIONAL.encode("cp950")
    asked = decode(content, "t.txt", "Big5")
    assert asked.text == TRADITIONAL and asked.sure and "GB18030" in asked.others
    assert decode(content, "t.txt", "GB18030").text != TRADITIONAL
    with pytest.raises(EncodingError, match=r"t\.txt is not text in UTF-8; choose another encoding"):
        decode(content, "t.txt", "UTF-8")
    with pytest.raises(EncodingError, match="no encoding 'Latin'; choose from UTF-8"):
        decode(content, "t.txt", "Latin")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("missing", [1, 2, 3])
def test_a_cut_in_the_middle_of_the_last_character_costs_no_more_than_that(encoding, missing):
    text = SIMPLIFIED[:-1] + "𠮷" if encoding != "Big5" else TRADITIONAL
    decoded = decode(text.encode(CODECS[encoding])[:-missing], "t", cut=True)
    assert decoded.encoding == encoding and text.startswith(decoded.text) and len(decoded.text) >= len(text) - 2


def test_a_damaged_end_is_told():
    content = (SIMPLIFIED * 2_000).encode()
    with pytest.raises(EncodingError, match=r"t\.txt is damaged: not all of it is UTF-8"):
        decode(content[:-1], "t.txt")
    with pytest.raises(EncodingError, match=r"t\.txt is not text in UTF-16 LE"):
        decode(b"\xff\xfea\0b", "t.txt")


@pytest.mark.parametrize(
    ("codec", "text", "language"),
    [
        ("cp1252", "Grüße aus Köln: “schöne Tage”, sagt man.", "Western European"),
        ("latin-1", "Grüße", "Western European"),
        ("shift_jis", "今日は図書館で本を読みました。とても楽しかったです。", "Japanese"),
        ("euc_jp", "今日は図書館で本を読みました。とても楽しかったです。" * 5, "Japanese"),
    ],
)
def test_an_encoding_that_is_not_read_is_not_taken_for_chinese(codec, text, language):
    with pytest.raises(EncodingError, match=rf"^t\.txt seems to be {language} text in an old encoding; save it as"):
        decode(text.encode(codec), "t.txt")


def binaries() -> dict[str, bytes]:
    noise = random.Random(1)
    header = b'{"weight":{"dtype":"F32","shape":[100],"data_offsets":[0,400]}}'
    floats = struct.pack("<100f", *(math.sin(i) for i in range(100)))
    return {
        "random": noise.randbytes(64),
        "much of it": noise.randbytes(300_000),
        "png": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "zip": b"PK\x03\x04\x14\0\0\0\x08\0" + zlib.compress(SIMPLIFIED.encode() * 20),
        "safetensors": struct.pack("<Q", len(header)) + header + floats,
        "compiled": compile("a = [i for i in range(10)]", "a", "exec").co_code * 5,
        "numbers": struct.pack("<2000i", *range(2000)),
        "sound": struct.pack("<2000h", *(int(8000 * math.sin(i / 20)) for i in range(2000))),
        "bytes": bytes(range(256)) * 4,
        "zeros": bytes(1000),
        "zeros behind text": SIMPLIFIED.encode() + bytes(1000),
        "a hole far behind": b"abc\n" * 50_000 + bytes(100_000),
    }


@pytest.mark.parametrize("name", binaries())
def test_what_is_no_text_is_refused_in_one_sentence(name):
    with pytest.raises(EncodingError, match=r"^data\.bin is not text in UTF-8, UTF-16, GB18030 or Big5; [^.]+$"):
        decode(binaries()[name], "data.bin")


def test_a_few_control_characters_are_text():
    for text in ("a\0b", "中文\n𠮷 é\0", "\x1b[1mbold\x1b[0m", "page\fpage", ""):
        decoded = decode(text.encode(), "t")
        assert (decoded.text, decoded.sure) == (text, True)


@given(st.binary())
def test_any_bytes_give_a_text_or_one_sentence(content):
    encoding, sentence = "", ""
    try:
        encoding = decode(content, "t").encoding
    except EncodingError as error:
        sentence = str(error)
    assert encoding in ENCODINGS or (sentence.startswith("t ") and "\n" not in sentence)
