//! Endings below which strangers register names of their own: what stands right before one is whose a site is.
//!
//! A list of our own and no crate of the whole Public Suffix List: that one changes every week, and with each change the normal
//! form of a site that was told before. A change of this list is one of the forms, and is made as one.

/// What stands before a country's two letters in any country: `gov.it`, `com.ge`.
const GENERAL: &[&str] = &["ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "gv", "net", "or", "org"];

/// What else stands there, by country. Source: publicsuffix.org, both parts of the list; those of registries of the countries
/// that people write to us from.
const OF_COUNTRIES: &[(&str, &str)] = &[
    (
        "ua",
        "at biz cc cherkassy cherkasy chernigov chernihiv chernivtsi chernovtsy ck cn cr crimea cv cx dn dnepropetrovsk \
         dnipropetrovsk donetsk dp if in inf ivano-frankivsk kh kharkiv kharkov kherson khmelnitskiy khmelnytskyi kiev \
         kirovograd km kr krym ks kv kyiv lg lt ltd lugansk lutsk lv lviv mk mykolaiv nikolaev od odesa odessa pl poltava pp \
         prom rivne rovno rv sb sebastopol sevastopol sm sumy te ternopil ucoz uz uzhgorod v vinnica vinnytsia vn volyn yalta \
         zaporizhzhe zaporizhzhia zhitomir zhytomyr zp zt",
    ),
    (
        "pl",
        "agro aid art atm augustow auto babia-gora bedzin beep beskidy bialowieza bialystok bielawa bieszczady biz boleslawiec \
         bydgoszcz bytom cieszyn czeladz czest dlugoleka ecommerce-shop elblag elk gda gdansk gdynia gliwice glogow gmina \
         gniezno gorlice grajewo gsm homesklep ilawa info jaworzno jelenia-gora jgora kalisz karpacz kartuzy kaszuby katowice \
         kazimierz-dolny kepno ketrzyn klodzko kobierzyce kolobrzeg konin konskowola krakow krasnik kutno lapy lebork leczna \
         legnica lezajsk limanowa lomza lowicz lubartow lubin lublin lukow mail malbork malopolska mazowsze mazury med media \
         miasta mielec mielno mil mragowo naklo nieruchomosci nom nowaruda nysa olawa olecko olkusz olsztyn opoczno opole \
         ostroda ostroleka ostrowiec ostrowwlkp pc pila pisz podhale podlasie polkowice pomorskie pomorze poniatowa powiat \
         poznan priv prochowice pruszkow przeworsk pulawy radom rawa-maz realestate rel rybnik rzeszow sanok sejny sex shop \
         shoparena simplesite sklep skoczow slask slupsk sopot sos sosnowiec stalowa-wola starachowice stargard suwalki \
         swidnica swidnik swiebodzin swinoujscie szczecin szczytno szkola targi tarnobrzeg tgory tm tourism travel turek \
         turystyka tychy ustka walbrzych warmia warszawa waw webnode wegrow wielun wlocl wloclawek wodzislaw wolomin wroc \
         wroclaw zachpomor zagan zakopane zarow zgora zgorzelec",
    ),
    ("ru", "3dn int mil msk my1 narod nethouse nov pp spb tb ucoz umi webnode"),
    ("su", "clan moy msk nov spb"),
    ("am", "do"),
    ("by", "of mil"),
    ("cz", "webnode"),
    ("sk", "webnode"),
    ("at", "biz info priv webnode"),
    ("ro", "arts firm info nom nt rec shop store tm webnode"),
    ("hu", "bolt hotel info ingatlan media news priv sex shop sport szex utazas video webnode"),
    ("it", "webnode"),
    ("es", "nom webnode"),
    ("fr", "asso nom tm webnode"),
    ("nl", "webnode"),
    ("pt", "nome publ"),
    ("uk", "ltd me nhs plc police sch"),
    ("tr", "av bbs bel biz dr gen info k12 name pol tel tv web"),
    ("ge", "pvt"),
    ("il", "idf k12 muni"),
    ("lv", "asn conf id ucoz"),
    ("ee", "fie med pri"),
    ("hr", "from iz name"),
    ("rs", "in"),
    ("cy", "biz ltd press pro"),
    ("kz", "ucoz"),
    ("md", "de"),
    ("de", "123webseite lima-city square7 webnode"),
];

/// Hosters at which each customer has a name of his own. Source: the private part of the same list; of those who are not in it
/// (uCoz, Webnode, Tilda, Taplink, WordPress, Webflow) their own pages.
const HOSTERS: &[&str] = &[
    "000webhostapp.com",
    "altervista.org",
    "appspot.com",
    "azurestaticapps.net",
    "azurewebsites.net",
    "bubbleapps.io",
    "business.site",
    "carrd.co",
    "cloudfront.net",
    "crd.co",
    "de.com",
    "duckdns.org",
    "eu.com",
    "eu.org",
    "firebaseapp.com",
    "fly.dev",
    "framer.app",
    "framer.website",
    "ghost.io",
    "gitbook.io",
    "github.io",
    "gitlab.io",
    "glitch.me",
    "godaddysites.com",
    "herokuapp.com",
    "hopto.org",
    "hostingersite.com",
    "in.net",
    "jimdo.com",
    "jimdofree.com",
    "jimdosite.com",
    "livejournal.com",
    "lovable.app",
    "my.canva.site",
    "myshopify.com",
    "mystrikingly.com",
    "netlify.app",
    "ngrok-free.app",
    "ngrok.app",
    "ngrok.io",
    "no-ip.org",
    "notion.site",
    "onrender.com",
    "pages.dev",
    "repl.co",
    "replit.app",
    "ru.com",
    "run.app",
    "softr.app",
    "square.site",
    "squarespace.com",
    "substack.com",
    "super.site",
    "surge.sh",
    "sytes.net",
    "taplink.ws",
    "tilda.ws",
    "trycloudflare.com",
    "tumblr.com",
    "ucoz.com",
    "ucoz.net",
    "ucoz.org",
    "uk.com",
    "ukit.me",
    "us.com",
    "usite.pro",
    "vercel.app",
    "web.app",
    "webflow.io",
    "webnode.com",
    "webnode.com.ua",
    "webnode.page",
    "weebly.com",
    "weeblysite.com",
    "wixsite.com",
    "wixstudio.com",
    "wordpress.com",
    "workers.dev",
    "zapto.org",
];

/// The part of a host that one hand holds: the label before its ending, and the ending. An ending by itself is nobody's.
pub(crate) fn registrable(host: &str) -> Option<String> {
    let labels: Vec<&str> = host.split('.').collect();
    // The same blog is shown at the ending of each country.
    if let Some(at) = labels.iter().position(|label| *label == "blogspot") {
        return labels.get(at.checked_sub(1)?).map(|blog| format!("{blog}.blogspot.com"));
    }
    let of_a_hoster = HOSTERS.iter().filter_map(|ending| {
        let before = host.strip_suffix(ending)?;
        (before.is_empty() || before.ends_with('.')).then(|| ending.split('.').count())
    });
    let of_a_country = match labels.as_slice() {
        [.., second, last] => {
            let general = last.len() == 2 && GENERAL.contains(second);
            let known = OF_COUNTRIES.iter().find(|(country, _)| country == last);
            general || known.is_some_and(|(_, endings)| endings.split(' ').any(|ending| ending == *second))
        }
        _ => false,
    };
    let ending = of_a_hoster.max().unwrap_or(if of_a_country { 2 } else { 1 });
    let from = labels.len().checked_sub(ending + 1)?;
    Some(labels.get(from..)?.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_below_one_ending_are_two_sites_and_one_hand_is_one() {
        for (host, want) in [
            ("jobs.work.example.com", Some("example.com")),
            ("a.example.com.ua", Some("example.com.ua")),
            ("com.ua", None),
            ("a.b.gov.it", Some("b.gov.it")),
            ("girls-work.at.ua", Some("girls-work.at.ua")),
            ("www2.other.at.ua", Some("other.at.ua")),
            ("at.ua", None),
            ("girls.ck.ua", Some("girls.ck.ua")),
            ("girls.webnode.cz", Some("girls.webnode.cz")),
            ("girls.webnode.com.ua", Some("girls.webnode.com.ua")),
            ("girls.carrd.co", Some("girls.carrd.co")),
            ("a.girls.my.canva.site", Some("girls.my.canva.site")),
            ("canva.site", Some("canva.site")),
            ("girls.blogspot.de", Some("girls.blogspot.com")),
            ("girls.blogspot.co.uk", Some("girls.blogspot.com")),
            ("blogspot.com", None),
            ("scarrd.co", Some("scarrd.co")),
            ("a.warszawa.pl", Some("a.warszawa.pl")),
            ("a.example.pl", Some("example.pl")),
            ("abc.onion", Some("abc.onion")),
        ] {
            assert_eq!(registrable(host).as_deref(), want, "{host}");
        }
    }

    #[test]
    fn each_ending_stands_once_and_none_says_what_another_says() {
        assert!(HOSTERS.windows(2).all(|two| two[0] < two[1]));
        for (country, endings) in OF_COUNTRIES {
            let all: Vec<&str> = endings.split(' ').collect();
            assert!(all.iter().all(|ending| !ending.is_empty() && !GENERAL.contains(ending)), "{country}");
            let mut once = all.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), all.len(), "{country}");
            assert!(HOSTERS.iter().all(|hoster| !all.iter().any(|ending| *hoster == format!("{ending}.{country}"))));
        }
        assert!(HOSTERS.iter().all(|hoster| {
            let (second, last) = hoster.rsplit_once('.').unwrap();
            last.len() != 2 || !GENERAL.contains(&second)
        }));
    }
}
