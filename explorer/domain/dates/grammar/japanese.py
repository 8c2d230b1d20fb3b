"""Japanese words of dates."""

from collections.abc import Iterator

from explorer.domain.dates.grammar.entries import Entry, compound, counted, meaning, silent
from explorer.domain.dates.grammar.japanese_figures import FIGURES
from explorer.domain.dates.grammar.periods import WINTER
from explorer.domain.dates.grammar.phrases import Part, Phrase, Unit
from explorer.domain.dates.grammar.signs import signs
from explorer.domain.dates.grammar.unspaced import UnspacedLexicon


def _years_with_seasons() -> Iterator[Entry]:
    """来春, 今夏, 昨秋; 今冬 is a winter of its own, as a year has two of them."""
    for prefix, relation in (("来", 1), ("今", 0), ("昨", -1)):
        for number, season in enumerate("春夏秋", 1):
            yield prefix + season, Phrase("RuS", (relation, Unit.YEAR, number))
        yield prefix + "冬", Phrase("RS", (relation, WINTER))


def _parts_of_seasons() -> Iterator[Entry]:
    """初夏, 晩秋."""
    for prefix, part in (("初", Part.EARLY), ("早", Part.EARLY), ("晩", Part.LATE)):
        for number, season in enumerate("春夏秋冬", 1):
            yield prefix + season, Phrase("Sp", (number, part))


def _weekdays() -> Iterator[Entry]:
    for number, day in enumerate("月火水木金土日", 1):
        yield from meaning("w", number, f"{day}曜日|{day}曜|({day})|({day}曜)|({day}曜日)")


JAPANESE = UnspacedLexicon(
    FIGURES,
    signs(),
    _weekdays(),
    _years_with_seasons(),
    _parts_of_seasons(),
    counted("S", "春|春季", "夏|夏季|夏場", "秋|秋季", "冬|冬季"),
    counted("H", "上半期|前半|前半期", "下半期|後半|後半期"),
    counted("J", "上期", "下期"),
    meaning("q", 0, "四半期|クォーター"),
    meaning("F", 1, "年度|会計年度|事業年度"),
    meaning("G", 0, "期"),
    meaning("s", 0, "年代"),
    meaning("p", Part.EARLY, "初め|初頭|はじめ|始め|上旬|初旬|序盤|早々"),
    meaning("p", Part.MIDDLE, "半ば|なかば|中頃|中ごろ|央|中旬|中盤"),
    meaning("p", Part.LATE, "下旬|終盤"),
    meaning("p", Part.END, "末|終わり|暮れ"),
    meaning("u", Unit.DAY, "日|日間"),
    meaning("u", Unit.WEEK, "週|週間"),
    meaning("u", Unit.MONTH, "か月|カ月|ヶ月|ヵ月|ケ月|か月間|カ月間|ヶ月間"),
    meaning("u", Unit.YEAR, "年|年間"),
    compound("Ru", (2, Unit.YEAR), "再来年"),
    compound("Ru", (1, Unit.YEAR), "来年"),
    compound("Ru", (0, Unit.YEAR), "今年|本年|年内"),
    compound("Ru", (-1, Unit.YEAR), "昨年|去年"),
    compound("Ru", (-2, Unit.YEAR), "一昨年|おととし"),
    compound("Ru", (1, Unit.MONTH), "来月"),
    compound("Ru", (0, Unit.MONTH), "今月|本月"),
    compound("Ru", (-1, Unit.MONTH), "先月"),
    compound("Ru", (1, Unit.WEEK), "来週"),
    compound("Ru", (0, Unit.WEEK), "今週"),
    compound("Ru", (-1, Unit.WEEK), "先週"),
    compound("RF", (1, 0), "来年度"),
    compound("RF", (0, 0), "今年度|本年度"),
    compound("RF", (-1, 0), "昨年度|前年度"),
    compound("Rq", (1, 0), "来四半期"),
    compound("Rq", (0, 0), "今四半期"),
    compound("RF", (0, 0), "今期|当期"),
    compound("RF", (1, 0), "来期|次期"),
    compound("RF", (-1, 0), "前期"),
    compound("GH", (0, 1), "期中間"),
    compound("RF", (2, 0), "再来年度"),
    compound("RF", (-2, 0), "一昨年度"),
    compound("RFJ", (0, 0, 1), "今上期"),
    compound("RFJ", (0, 0, 2), "今下期"),
    compound("up", (Unit.YEAR, Part.EARLY), "年初"),
    compound("up", (Unit.YEAR, Part.MIDDLE), "年央"),
    compound("up", (Unit.MONTH, Part.END), "月末"),
    compound("up", (Unit.MONTH, Part.EARLY), "月初"),
    compound("Ru", (0, Unit.MONTH), "月内"),
    compound("nu", (6, Unit.MONTH), "半年"),
    meaning("R", 1, "今後|向こう"),
    meaning("R", -1, "過去"),
    meaning("t", -2, "一昨日|おととい"),
    meaning("t", -1, "昨日|きのう"),
    meaning("t", 0, "今日|本日|きょう|今朝|今夕"),
    meaning("t", 1, "明日|あす"),
    meaning("t", 2, "明後日|あさって"),
    meaning("B", 0, "までに|迄に|までには|以前|遅くとも|遅くても|までの間|までの間に"),
    meaning("b", 0, "前|より前"),
    meaning("N", 0, "以降|以後|早くても|早ければ|早くとも|早くて|にも|中にも|内にも"),
    meaning("a", 0, "後|より後"),
    meaning("f", 0, "から|より|自"),
    meaning("x", 0, "以来"),
    meaning("U", 0, "まで|迄|至"),
    meaning("P", 0, "現在"),
    meaning("K", 0, "の間|間"),
    meaning("&", 0, "と|及び|および"),
    meaning("|", 0, "または|又は|もしくは|あるいは|か"),
    meaning("~", 0, "頃|ころ|ごろ|約|およそ|前後|めど|メド|目途|目処"),
    meaning("?", 0, "おそらく|恐らく|たぶん"),
    meaning("V", 0, "にわたって|を通じて|を通して|通年|通年で"),
    meaning("W", 0, "以内|以内に|のうちに"),
    meaning(",", 0, "、|・"),
    meaning("e", 0, "発売|発売開始|生産|生産開始|生産終了|販売|販売開始|投入|稼働|発表|開始|終了"),
    meaning("z", 0, "延期|前倒し|先送り"),
    silent("に|の|は|で|。|.|'|第|中|中に|内|内に|にかけて|に入って|を|頭|順次|西暦|通期"),
    silent("予定|見込み|見通し|計画|方針|目標|になる|となる|付|付け|時点|期間|(|)"),
)
