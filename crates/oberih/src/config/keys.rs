//! Every key with its name in the environment.

/// How a text of the environment becomes a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Bool,
    /// A whole number.
    Number,
    /// Several texts with commas between.
    List,
    /// May also come from the file that `…_FILE` names.
    Secret,
}

/// (path in TOML, name in the environment, kind)
pub(crate) const KEYS: &[(&str, &str, Kind)] = &[
    ("data", "OBERIH_DATA", Kind::Text),
    ("listen", "OBERIH_LISTEN", Kind::Text),
    ("ops", "OBERIH_OPS", Kind::Text),
    ("database", "OBERIH_DATABASE", Kind::Secret),
    ("public_url", "OBERIH_PUBLIC_URL", Kind::Text),
    ("name", "OBERIH_NAME", Kind::Text),
    ("demonstration", "OBERIH_DEMONSTRATION", Kind::Bool),
    ("telegram.api", "OBERIH_TELEGRAM_API", Kind::Text),
    ("telegram.mode", "OBERIH_TELEGRAM_MODE", Kind::Text),
    ("bot.safe-women.token", "OBERIH_BOT_SAFE_WOMEN_TOKEN", Kind::Secret),
    ("bot.safe-women.username", "OBERIH_BOT_SAFE_WOMEN_USERNAME", Kind::Text),
    ("bot.stay-safe.token", "OBERIH_BOT_STAY_SAFE_TOKEN", Kind::Secret),
    ("bot.stay-safe.username", "OBERIH_BOT_STAY_SAFE_USERNAME", Kind::Text),
    ("root_key.file", "OBERIH_ROOT_KEY_FILE", Kind::Text),
    ("root_key.accept_same_disk", "OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", Kind::Bool),
    ("root_key.passphrase", "OBERIH_ROOT_KEY_PASSPHRASE", Kind::Secret),
    ("root_key.folder", "OBERIH_ROOT_KEY_FOLDER", Kind::Text),
    ("codes.ahead", "OBERIH_CODES_AHEAD", Kind::Number),
    ("content.dir", "OBERIH_CONTENT_DIR", Kind::Text),
    ("content.allow_unreviewed", "OBERIH_CONTENT_ALLOW_UNREVIEWED", Kind::Bool),
    ("web.exit_url", "OBERIH_WEB_EXIT_URL", Kind::Text),
    ("web.secure_cookie", "OBERIH_WEB_SECURE_COOKIE", Kind::Bool),
    ("web.trusted_proxies", "OBERIH_WEB_TRUSTED_PROXIES", Kind::List),
    ("audit.witness", "OBERIH_AUDIT_WITNESS", Kind::List),
    ("audit.keep_years", "OBERIH_AUDIT_KEEP_YEARS", Kind::Number),
    ("audit.many_reports", "OBERIH_AUDIT_MANY_REPORTS", Kind::Number),
    ("audit.many_files", "OBERIH_AUDIT_MANY_FILES", Kind::Number),
    ("audit.many_searches", "OBERIH_AUDIT_MANY_SEARCHES", Kind::Number),
    ("audit.odd_hours", "OBERIH_AUDIT_ODD_HOURS", Kind::Text),
    ("log.level", "OBERIH_LOG_LEVEL", Kind::Text),
    ("log.format", "OBERIH_LOG_FORMAT", Kind::Text),
    ("backup.keep", "OBERIH_BACKUP_KEEP", Kind::Number),
    ("mail.smtp", "OBERIH_MAIL_SMTP", Kind::Text),
    ("mail.from", "OBERIH_MAIL_FROM", Kind::Text),
    ("mail.password", "OBERIH_MAIL_PASSWORD", Kind::Secret),
];

/// All desks, in the environment or in the file that `…_FILE` names: written as in the configuration's own file.
pub(crate) const DESKS: &str = "OBERIH_DESK";

/// Tables that come more than once, `[[desk]]`, and so have no names of their own in the environment.
pub(crate) const MANY: &[&str] = &["desk", "desk.shift", "desk.holiday"];

/// The keys within them.
pub(crate) const IN_MANY: &[&str] = &[
    "desk.name",
    "desk.kind",
    "desk.time_zone",
    "desk.languages",
    "desk.answer_within_minutes",
    "desk.shift.days",
    "desk.shift.spans",
    "desk.shift.languages",
    "desk.holiday.date",
    "desk.holiday.spans",
    "desk.duty.mail_to",
    "desk.duty.mail_language",
    "desk.duty.webhook",
];

/// Names that other programs of the project use.
pub(crate) const NOT_OURS: &[&str] = &["OBERIH_TEST_", "OBERIH_BENCH_", "OBERIH_BLESS"];
