//! The words by which people give a value of their own without a "my", in the eight languages that people write to us in.

/// What she does herself with what is hers: by its form nobody else does it.
pub(crate) const I_GIVE: &[&str] = &[
    "залишаю",
    "лишаю",
    "даю",
    "надсилаю",
    "скидаю",
    "додаю",
    "оставляю",
    "отправляю",
    "высылаю",
    "скидываю",
    "zostawiam",
    "podaję",
    "podaje",
    "wysyłam",
    "wysylam",
    "przesyłam",
    "nechávám",
    "nechavam",
    "nechávam",
    "posílám",
    "posilam",
    "posielam",
    "dávám",
    "dávam",
    "uvádím",
];

/// "One's own", whoever does it.
pub(crate) const SELF: &[&str] = &[
    "свій", "свої", "свою", "своє", "свой", "свои", "своё", "свое", "swój", "swoj", "swoje", "swoją", "své", "sve",
    "svůj", "svuj", "svoje", "svoj", "svou", "svoju",
];

/// "I have", after which what one has stands without an article.
pub(crate) const HAVE: &[&[&str]] = &[&["mam"], &["mám"]];

/// "I have a".
pub(crate) const HAVE_A: &[&[&str]] = &[
    &["am", "un"],
    &["i", "have", "a"],
    &["i've", "a"],
    &["ive", "a"],
    &["i", "got", "a"],
    &["i", "have", "got", "a"],
    &["ich", "habe", "eine"],
    &["ich", "hab", "eine"],
    &["ich", "hab", "ne"],
    &["ich", "habe", "ne"],
];

/// Beginnings of words for a number.
pub(crate) const NUMBER: &[&str] =
    &["номер", "тел", "tel", "numer", "nr", "number", "phone", "nummer", "handy", "număr", "numar", "čísl", "cisl"];

/// "I am", with who says so.
pub(crate) const I_AM: &[&[&str]] = &[
    &["я"],
    &["я", "є"],
    &["я", "зараз"],
    &["я", "сейчас"],
    &["i'm"],
    &["im"],
    &["i", "am"],
    &["jestem"],
    &["ich", "bin"],
    &["ich", "bin", "die"],
    &["bin", "ich"],
    &["sunt"],
    &["jsem"],
    &["som"],
];

/// Of these those after which a name alone stands: "sunt escroci" is "they are crooks".
pub(crate) const I_AM_NAMED: &[&[&str]] = &[
    &["я"],
    &["i'm"],
    &["im"],
    &["i", "am"],
    &["jestem"],
    &["ich", "bin"],
    &["ich", "bin", "die"],
    &["eu", "sunt"],
    &["jsem"],
    &["som"],
];

/// What stands there and is no name.
pub(crate) const NO_NAME: &[&str] = &[
    "через",
    "біля",
    "проти",
    "против",
    "про",
    "для",
    "після",
    "после",
    "возле",
    "przez",
    "przy",
    "przed",
    "durch",
    "gegen",
    "bei",
    "mit",
    "with",
    "about",
    "victim",
    "жертва",
    "opfer",
    "ofiarą",
];

/// "I have changed my number", by whom it is hers, with what follows.
pub(crate) const I_CHANGED: &[&[&str]] = &[
    &["я", "змінила"],
    &["я", "поміняла"],
    &["я", "сменила"],
    &["я", "поменяла"],
    &["у", "мене", "змінився"],
    &["у", "меня", "сменился"],
    &["у", "меня", "поменялся"],
    &["zmieniłam"],
    &["změnila", "jsem"],
    &["zmenila", "som"],
    &["mi", "am", "schimbat"],
    &["i", "changed"],
    &["i've", "changed"],
];

/// "Now".
pub(crate) const NOW: &[&str] =
    &["тепер", "теперь", "зараз", "сейчас", "now", "its", "it's", "teraz", "teď", "ted", "acum"];

/// Of her mother or father, beside what they have: "номер мами".
pub(crate) const OF_PARENT: &[&str] = &[
    "мами",
    "мамин",
    "маминий",
    "мамы",
    "мамина",
    "тата",
    "папы",
    "папин",
    "mamy",
    "taty",
    "mámy",
    "mamky",
    "mamei",
    "mum's",
    "mom's",
    "mums",
    "moms",
    "dad's",
    "mama's",
];

/// Words that may stand before it: greetings and "and".
pub(crate) const GREETING: &[&str] = &[
    "привіт",
    "привет",
    "добрий",
    "день",
    "добрый",
    "вітаю",
    "здравствуйте",
    "це",
    "это",
    "а",
    "і",
    "и",
    "hi",
    "hello",
    "hey",
    "and",
    "cześć",
    "czesc",
    "dzień",
    "dobry",
    "hej",
    "hallo",
    "guten",
    "tag",
    "und",
    "ja",
    "já",
    "eu",
    "bună",
    "buna",
    "ziua",
    "ahoj",
    "dobrý",
    "deň",
    "den",
    "a",
    "i",
    "si",
    "și",
];

/// Where one is.
pub(crate) const AT: &[&str] = &["в", "у", "на", "on", "w", "na", "pod", "im", "auf", "bei", "unter", "pe", "v", "ve"];

/// "I write from", by its form: "piszę z", since "pisze z" is what he does.
pub(crate) const WRITE_FROM: &[&[&str]] = &[
    &["пишу", "з"],
    &["пишу", "із"],
    &["пишу", "с"],
    &["пишу", "со"],
    &["дзвоню", "з"],
    &["звоню", "с"],
    &["i'm", "writing", "from"],
    &["im", "writing", "from"],
    &["am", "writing", "from"],
    &["i", "write", "from"],
    &["i'm", "texting", "from"],
    &["im", "texting", "from"],
    &["piszę", "z"],
    &["dzwonię", "z"],
    &["schreibe", "von"],
    &["scriu", "de", "pe"],
    &["scriu", "de", "la"],
    &["píšu", "z"],
    &["píšem", "z"],
    &["volám", "z"],
];

/// Ends of what is more often done than a name: "я знаю", "я записала", "I'm calling".
pub(crate) const DOES: &[&str] = &["ю", "у", "ла", "ли", "ал", "нил", "чил", "в", "сь", "ся", "ing", "ed"];
