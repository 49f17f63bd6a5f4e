//! How the words of others are told, in the eight languages that people write to us in.

/// Of one language how somebody's words are told: those of the writer herself, or of whom she writes to, have
/// `own` beside.
pub(crate) struct Speech {
    pub(crate) own: &'static [&'static str],
    /// By its form it is another who says so: "he says". Also "zis", "spus", "řekla", "povedala", which become hers by "am",
    /// "jsem", "som" alone.
    pub(crate) form: &'static [&'static str],
    /// Whose words they are is told by who stands beside.
    pub(crate) said: &'static [&'static str],
}

/// How words are told, by languages: the Polish "i" (and) is no English "I".
pub(crate) const SPEECH: &[Speech] = &[
    Speech {
        own: &["я", "ми", "мы", "ви", "вы", "ти", "ты"],
        form: &["каже", "кажуть", "говорить", "говорит", "говорят", "пише", "пишуть", "пишет", "пишут", "написано"],
        said: &[
            "сказав",
            "сказала",
            "сказали",
            "казав",
            "казала",
            "казали",
            "написав",
            "написала",
            "написали",
            "сказал",
            "говорил",
            "говорила",
            "говорили",
            "написал",
        ],
    },
    Speech {
        own: &["i", "we", "you"],
        form: &["says", "writes"],
        said: &["said", "told", "texted", "wrote", "messaged"],
    },
    Speech {
        own: &["ja"],
        form: &["mówi", "mówią", "powiedział", "powiedziała", "powiedzieli", "napisał", "napisała", "napisali"],
        said: &[],
    },
    Speech {
        own: &["ich", "wir", "du", "ihr"],
        form: &["sagt", "schreibt"],
        said: &["sagte", "meinte", "schrieb", "gesagt", "geschrieben"],
    },
    Speech { own: &["am", "eu"], form: &["zis", "spus", "zice", "spune"], said: &[] },
    Speech {
        own: &["já", "jsem", "jsme", "jsi", "jste"],
        form: &["říká", "píše", "řekl", "řekla", "řekli", "napsal"],
        said: &["napsala", "napsali"],
    },
    Speech {
        own: &["ja", "som", "sme", "si", "ste"],
        form: &["hovorí", "vraví", "povedal", "povedala", "povedali", "napísal"],
        said: &["napísala", "napísali"],
    },
];

/// Beginnings of words for what others print for all to read: "in the ad: call me at".
pub(crate) const ADVERT: &[&str] =
    &["оголошен", "объявлен", "ogłoszen", "ogloszen", "anzeige", "anunț", "anunt", "inzerát", "inzerat", "advert"];

/// What may stand beside an advert where its words follow: "in the ad it said".
pub(crate) const IN_ADVERT: &[&str] = &[
    "ad",
    "said",
    "the",
    "job",
    "it",
    "in",
    "в",
    "у",
    "на",
    "фейсбуці",
    "фейсбуке",
    "було",
    "было",
    "w",
    "było",
    "bylo",
    "der",
    "die",
    "scria",
    "în",
    "v",
    "bolo",
];

/// "Stands", of what is printed.
pub(crate) const STANDS: &[&str] = &["stand", "steht"];

/// To whom somebody said it: by another, if to her.
pub(crate) const SAID_TO_HER: &[&str] = &["мені", "нам", "мне", "me", "us", "mi", "nam", "mir", "uns"];

/// "That", and whom else it was said to.
pub(crate) const SAID_THAT: &[&str] =
    &["мол", "що", "щоб", "что", "чтобы", "że", "dass", "să", "că", "že", "так", "so", "mu"];
