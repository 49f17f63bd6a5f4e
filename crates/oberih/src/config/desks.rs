//! Desks: who is on when, and how whoever is on duty is told. Each is a table of the file. The keys of a list of tables have
//! no names in the environment: there all desks are one text, `OBERIH_DESK`, or the file that `OBERIH_DESK_FILE` names.

use super::{Config, ConfigError, Secret};
use app::log::Thresholds;
use app::{Desk, DeskKind, DeskName, Holiday, Shift, Span};
use channels::notice::{DutyPhone, MailAddress, MailError, MailLanguage, MailServer, WebhookAddress};
use domain::Language;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use std::time::Duration;

/// A week: what a promise may be at most.
const LONGEST_PROMISE_MINUTES: u32 = 7 * 24 * 60;

/// One desk.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeskConfig {
    /// 1 to 32 of a-z, 0-9 and -.
    pub name: String,
    /// Who reads there: ngo, police or mixed.
    pub kind: DeskKindName,
    /// As `Europe/Kyiv`; spans and dates follow its clock, summer time included.
    pub time_zone: String,
    /// What is spoken, the preferred first: two letters each.
    pub languages: Vec<String>,
    /// What is promised while the desk is open: 1 to 10080.
    pub answer_within_minutes: u32,
    /// Who is on when; without one no human is offered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shift: Vec<ShiftConfig>,
    /// Days that replace the shifts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holiday: Vec<HolidayConfig>,
    /// How whoever is on duty is told that somebody waits.
    #[serde(default)]
    pub duty: DutyConfig,
}

/// Who reads.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DeskKindName {
    Ngo,
    Police,
    Mixed,
}

/// Spans of every week.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftConfig {
    /// The days on which the spans begin.
    pub days: Vec<DayName>,
    /// As `08:00-12:00`; over midnight `22:00-02:00`, a whole day `00:00-24:00`.
    pub spans: Vec<String>,
    /// Who is on then; without it all of the desk's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DayName {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// A date that replaces every shift, from its midnight to the next.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayConfig {
    /// As `2026-12-25`.
    pub date: String,
    /// Its own hours; without them closed.
    #[serde(default)]
    pub spans: Vec<String>,
}

/// The duty phone; a notice carries no content.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct DutyConfig {
    /// Gets a mail; needs `[mail]`.
    pub mail_to: Option<String>,
    /// en or uk.
    pub mail_language: MailLanguageName,
    /// Gets a POST of JSON: `https://…`. Hidden, as whoever knows it can ring the phone.
    pub webhook: Option<Secret>,
}

/// The words of the mail.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MailLanguageName {
    #[default]
    En,
    Uk,
}

/// A desk with its duty phone.
pub struct DeskSetUp {
    pub desk: Desk,
    pub phone: DutyPhone,
}

impl Config {
    /// The desks. Errors: what `read` refuses too, in one line that names the desk.
    pub fn desks(&self) -> Result<Vec<DeskSetUp>, ConfigError> {
        let mut out: Vec<DeskSetUp> = Vec::new();
        for raw in &self.desk {
            let named = |e: String| ConfigError::Value(format!("desk `{}`: {e}", raw.name));
            let made = raw.set_up().map_err(named)?;
            if out.iter().any(|d| d.desk.name == made.desk.name) {
                return Err(named("the name is taken by another desk".to_owned()));
            }
            if made.phone.mail_to.is_some() && self.mail.smtp.is_none() {
                return Err(named("duty.mail_to needs mail.smtp and mail.from".to_owned()));
            }
            out.push(made);
        }
        Ok(out)
    }

    /// The server that sends mail, with its password; `None` when there is none.
    pub fn mail_server(&self) -> Result<Option<MailServer>, ConfigError> {
        let server = match (&self.mail.smtp, &self.mail.from) {
            (None, None) => return Ok(None),
            (Some(smtp), Some(from)) => {
                MailServer::parse(smtp, from).map_err(|e| ConfigError::Value(format!("mail: {e}")))?
            }
            _ => return Err(ConfigError::Value("mail.smtp and mail.from come together: set both".to_owned())),
        };
        let server = match &self.mail.password {
            Some(password) => server.with_password(password.reveal().to_owned()),
            None => server,
        };
        match server.check_sign_in() {
            Err(e @ MailError::NoUser) => Err(ConfigError::Value(e.to_string())),
            // the password may be given to the node alone, and not to whoever runs another command
            _ => Ok(Some(server)),
        }
    }

    /// What a node needs beyond what every command does: whatever would be found out only when somebody waits at night.
    pub fn check_to_serve(&self) -> Result<(), ConfigError> {
        let server = self.mail_server()?;
        server.map_or(Ok(()), |server| server.check_sign_in()).map_err(|e| ConfigError::Value(e.to_string()))
    }

    /// From when on the log's watch raises an alarm. Errors: odd hours that are no span.
    pub fn thresholds(&self) -> Result<Thresholds, ConfigError> {
        let span = |raw: &String| Span::parse(raw).map_err(|e| ConfigError::Value(format!("`audit.odd_hours`: {e}")));
        let zone = self.desks()?.into_iter().next().map_or(TimeZone::UTC, |first| first.desk.zone);
        let odd = self.audit.odd_hours.as_ref().map(span).transpose()?.map(|span| (span, zone));
        let (reports, files) = (self.audit.many_reports, self.audit.many_files);
        Ok(Thresholds { reports, files, searches: self.audit.many_searches, odd })
    }

    /// What can be wrong beyond the form of a value.
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        self.check_usernames()?;
        self.web.proxies()?;
        self.mail_server()?;
        self.desks()?;
        self.thresholds()?;
        Ok(())
    }
}

impl DeskConfig {
    fn set_up(&self) -> Result<DeskSetUp, String> {
        let languages = languages(&self.languages)?;
        if languages.is_empty() {
            return Err("languages: name at least one".to_owned());
        }
        if !(1..=LONGEST_PROMISE_MINUTES).contains(&self.answer_within_minutes) {
            return Err(format!("answer_within_minutes is 1 to {LONGEST_PROMISE_MINUTES}"));
        }
        let shifts = self.shift.iter().map(|s| s.shift(&languages)).collect::<Result<Vec<_>, _>>()?;
        let holidays = self.holiday.iter().map(HolidayConfig::holiday).collect::<Result<Vec<_>, _>>()?;
        for (n, holiday) in holidays.iter().enumerate() {
            if holidays.iter().take(n).any(|other| other.date == holiday.date) {
                return Err(format!("holiday.date {} comes twice: write its spans into one", holiday.date));
            }
        }
        let desk = Desk {
            name: DeskName::parse(&self.name).map_err(text)?,
            kind: match self.kind {
                DeskKindName::Ngo => DeskKind::Ngo,
                DeskKindName::Police => DeskKind::Police,
                DeskKindName::Mixed => DeskKind::Mixed,
            },
            zone: zone(&self.time_zone)?,
            languages,
            answer_within: Duration::from_secs(u64::from(self.answer_within_minutes) * 60),
            shifts,
            holidays,
        };
        Ok(DeskSetUp { desk, phone: self.duty.phone()? })
    }
}

impl ShiftConfig {
    fn shift(&self, of_the_desk: &[Language]) -> Result<Shift, String> {
        if self.days.is_empty() || self.spans.is_empty() {
            return Err("a shift has days and spans: name at least one of each, or leave the shift out".to_owned());
        }
        let languages = languages(&self.languages)?;
        if let Some(other) = languages.iter().find(|l| !of_the_desk.contains(l)) {
            return Err(format!("shift.languages: `{other}` is not among the desk's languages, add it there"));
        }
        Ok(Shift {
            days: self.days.iter().map(|d| d.weekday()).collect(),
            spans: spans("shift", &self.spans)?,
            languages,
        })
    }
}

impl HolidayConfig {
    fn holiday(&self) -> Result<Holiday, String> {
        let date: Date =
            self.date.parse().map_err(|_| format!("holiday.date `{}` is no date as 2026-12-25", self.date))?;
        Ok(Holiday { date, spans: spans("holiday", &self.spans)? })
    }
}

impl DayName {
    fn weekday(self) -> Weekday {
        match self {
            Self::Mon => Weekday::Monday,
            Self::Tue => Weekday::Tuesday,
            Self::Wed => Weekday::Wednesday,
            Self::Thu => Weekday::Thursday,
            Self::Fri => Weekday::Friday,
            Self::Sat => Weekday::Saturday,
            Self::Sun => Weekday::Sunday,
        }
    }
}

impl DutyConfig {
    fn phone(&self) -> Result<DutyPhone, String> {
        let mail_to = self.mail_to.as_deref().map(MailAddress::parse).transpose();
        let webhook = self.webhook.as_ref().map(|w| WebhookAddress::parse(w.reveal())).transpose();
        Ok(DutyPhone {
            mail_to: mail_to.map_err(|e| format!("duty.mail_to: {e}"))?,
            mail_language: match self.mail_language {
                MailLanguageName::En => MailLanguage::English,
                MailLanguageName::Uk => MailLanguage::Ukrainian,
            },
            webhook: webhook.map_err(|e| format!("duty.webhook: {e}"))?,
        })
    }
}

fn text(error: impl Display) -> String {
    error.to_string()
}

fn languages(raw: &[String]) -> Result<Vec<Language>, String> {
    let mut out = Vec::new();
    for code in raw {
        let language = Language::parse(code).map_err(|e| format!("languages: `{code}`: {e}, as `uk`"))?;
        if out.contains(&language) {
            return Err(format!("languages: `{code}` comes twice"));
        }
        out.push(language);
    }
    Ok(out)
}

fn spans(of: &str, raw: &[String]) -> Result<Vec<Span>, String> {
    raw.iter().map(|s| Span::parse(s).map_err(|e| format!("{of}.spans: `{s}`: {e}"))).collect()
}

fn zone(name: &str) -> Result<TimeZone, String> {
    if let Some(zone) = TimeZone::get(name).ok().filter(|z| !z.is_unknown()) {
        return Ok(zone);
    }
    let known = jiff::tz::db().available().map(|n| n.as_str().to_owned()).collect::<Vec<_>>();
    let nearest = known.iter().map(|k| (strsim::jaro_winkler(name, k), k)).max_by(|a, b| a.0.total_cmp(&b.0));
    let hint = nearest.map_or_else(String::new, |(_, k)| format!("; the nearest known one is `{k}`"));
    Err(format!("no time zone `{name}`{hint}"))
}
