"""Megabytes that are made to take a reader's time, memory or depth."""

MB = 1_000_000
HOSTILE = {
    "csl-json": (
        "[" * MB,
        '[{"custom":' + '{"a":' * (MB // 5),
        '[{"issued":{"literal":"' + "1/" * MB,
    ),
    "bibtex": (
        *("@{" * (MB // 2), "@a{" * (MB // 3), "@a{b,\n" * (MB // 6), "@a{b}\n" * (MB // 6)),
        *("@a{k, title={" + "{" * MB, '@a{k, x="' + '"' * MB, "@a{k" + "," * MB),
        "@a{k, title={" + "\\'" * (MB // 2) + "}}",
        "@a{k, title={" + "{" * (MB // 2) + "}" * (MB // 2) + "}}",
        "@a{k, author={" + "a and " * (MB // 6) + "}}",
        "@a{k, x-alliance-explorer={" + "[" * (MB // 2) + "]" * (MB // 2) + "}}",
        "@a{k," + "".join(f"f{n}={{}},\n" for n in range(MB // 10)) + "}",
    ),
    "ris": (
        *("TY  - GEN\nER  - \n" * (MB // 17), "TY  - GEN\n" + "AU  - a\n" * (MB // 8)),
        *("TY  - GEN\nTI  - a\n" + "b\n" * (MB // 2), "\n" * MB, "A" * MB),
        "TY  - GEN\nDA  - " + "/" * MB + "\nER  - ",
        "TY  - GEN\nC8  - alliance-explorer " + "{" * MB + "\nER  - ",
    ),
}
