//! The words by which people call a value their own, in the eight languages that people write to us in.

/// "My" and "our" in uk, ru, en, pl, de, ro, cs and sk, without what only means "to me".
pub(crate) const MY: &[&str] = &[
    "мій",
    "моя",
    "моє",
    "мої",
    "мого",
    "моєї",
    "моєму",
    "моїй",
    "мою",
    "моїм",
    "моїх",
    "моїми",
    "моєю",
    "mij",
    "moy",
    "moya",
    "moi",
    "мой",
    "моё",
    "мое",
    "мои",
    "моего",
    "моей",
    "моему",
    "моим",
    "моих",
    "моём",
    "моем",
    "моими",
    "my",
    "mine",
    "mój",
    "moj",
    "moja",
    "moje",
    "mojego",
    "mojej",
    "moim",
    "moją",
    "moich",
    "mojemu",
    "moimi",
    "mein",
    "meine",
    "meiner",
    "meinem",
    "meinen",
    "meines",
    "meu",
    "mea",
    "mei",
    "mele",
    "můj",
    "muj",
    "má",
    "mé",
    "mého",
    "mém",
    "mou",
    "moji",
    "mému",
    "mojí",
    "мый",
    "mých",
    "mými",
    "môj",
    "mojom",
    "mojou",
    "moju",
    "môjho",
    "mojich",
    "môjmu",
    "mojim",
    "наш",
    "наша",
    "наше",
    "наші",
    "наши",
    "нашого",
    "нашего",
    "нашої",
    "нашей",
    "нашу",
    "our",
    "ours",
    "nasz",
    "nasza",
    "nasze",
    "naszego",
    "unser",
    "unsere",
    "unserer",
    "unserem",
    "unseren",
    "nostru",
    "noastre",
    "náš",
    "naše",
];

/// Of these those that stand behind the thing alone: "șeful meu are numărul" calls no number hers.
pub(crate) const MY_BEHIND: &[&str] = &["meu", "mea", "mei", "mele", "nostru", "noastre"];

/// Before [`MY_BEHIND`] where no thing is named: "al meu".
pub(crate) const MY_ITSELF: &[&str] = &["al", "a", "ai", "ale", "este", "e", "sunt"];

/// Before "mine" where it is the Romanian "me".
pub(crate) const WITH_ME: &[&str] = &["cu", "pe", "despre"];

/// "Has" before what he has done there.
pub(crate) const HE_HAS: &[&str] = &["a", "au"];

/// Of these those of several values, so also of the one before: "+44… and +44… are mine".
pub(crate) const MY_MANY: &[&str] = &["мої", "мои", "наші", "наши", "mei", "mele", "moji", "moi"];

/// Of these those after which "друга" and "другу" mean "second" and not "of a friend".
pub(crate) const MY_OF_SHE: &[&str] = &["моя", "мою", "моєї", "моїй", "моєю"];

/// Of these those of "of my": a word before the thing is then an owner, unless it has the end of what tells its kind.
pub(crate) const OF_MY: &[&str] = &[
    "мого",
    "моєї",
    "моего",
    "моей",
    "mojego",
    "mojej",
    "mého",
    "môjho",
    "meines",
    "нашого",
    "нашего",
    "нашої",
    "нашей",
    "naszego",
];

/// "Second", and as whole words also "of a friend", "to a friend".
pub(crate) const ORDINAL: &[&str] = &["друга", "другу"];

/// Ends of a word for a kind after [`OF_MY`].
pub(crate) const ENDS_OF_KIND: &[&str] = &["ого", "ього", "его", "ої", "ой", "ей", "ego", "ej", "ého", "en"];

/// Beginnings of those of her family: "my mom's phone" is as good as her own.
pub(crate) const FAMILY: &[&str] = &[
    "mom", "mum", "mother", "dad", "father", "son", "daughter", "sister", "brother", "child", "kid", "parent", "grand",
    "mamei", "tatălui", "tatalui", "surorii", "fratelui", "fiicei", "fiului",
];

/// "My name is", without marks on Latin letters: after it come a name and how to reach her.
pub(crate) const NAMED: &[&[&str]] = &[
    &["мене", "звати"],
    &["мене", "звуть"],
    &["меня", "зовут"],
    &["меня", "звать"],
    &["my", "name", "is"],
    &["my", "name's"],
    &["nazywam", "sie"],
    &["mam", "na", "imie"],
    &["ich", "heisse"],
    &["mein", "name", "ist"],
    &["ma", "numesc"],
    &["numele", "meu", "este"],
    &["jmenuji", "se"],
    &["jmenuju", "se"],
    &["moje", "jmeno", "je"],
    &["volam", "sa"],
];

/// How one tells one's age behind one's name, without marks on Latin letters.
pub(crate) const AGED: &[&str] = &[
    "мені",
    "мне",
    "рок",
    "років",
    "роки",
    "рік",
    "лет",
    "год",
    "года",
    "mam",
    "lat",
    "lata",
    "i'm",
    "im",
    "i",
    "am",
    "years",
    "old",
    "ich",
    "bin",
    "jahre",
    "alt",
    "ani",
    "de",
    "je",
    "mi",
    "let",
    "rokov",
];

/// "I have", and then what: "у мене номер".
pub(crate) const I_HAVE: &[&[&str]] = &[&["у", "мене"], &["в", "мене"], &["у", "меня"]];
