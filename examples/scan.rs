//! Scratch.
use lisible::checks::{Checker, Level, Locale, Profile, Ruleset};
use lisible::extract;
use std::io::Write;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let profile = Profile::by_id(&args[0]).unwrap();
    let mut rules = Ruleset::of(profile, Locale::France);
    for (rule, settings) in &mut rules.rules {
        let own = rule.id.starts_with("lexicon/") || rule.id.starts_with("syntax/");
        settings.level = if own { Level::Warning } else { Level::Off };
        if rule.id == "lexicon/terminology" {
            let t = [
                ("mail", "courriel"),
                ("jeu de données", "fichier"),
                ("web", "Web"),
                ("site web", "site"),
                ("api", "API"),
                ("maire", "élu"),
            ];
            settings.set(
                "terms",
                lisible::checks::Value::Replacements(t.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect()),
            );
        }
        if rule.id == "lexicon/forbidden" {
            settings.set(
                "words",
                lisible::checks::Value::Words(vec!["cliquer ici".into(), "bouton".into(), "utilisateur".into()]),
            );
        }
    }
    let mut checker = Checker::default();
    if args[1] == "time" {
        let texts: Vec<String> = args[2..].iter().filter_map(|p| std::fs::read_to_string(p).ok()).collect();
        let bytes: usize = texts.iter().map(String::len).sum();
        let mut one = |name: &str, rules: &Ruleset| {
            let mut best = f64::MAX;
            let mut tokens = 0;
            for _ in 0..3 {
                let start = std::time::Instant::now();
                tokens = 0;
                for t in &texts {
                    let extracted = (extract::by_extension("txt").unwrap().extract)(t);
                    tokens += checker.check(t, &extracted, rules).stats.tokens;
                }
                best = best.min(start.elapsed().as_secs_f64());
            }
            println!("{name}\t{:.1} ns a token\t{:.1} MB/s", best * 1e9 / tokens as f64, bytes as f64 / best / 1e6);
        };
        one("all of mine", &rules);
        let ids: Vec<&str> = rules.rules.iter().filter(|(_, s)| s.level > Level::Off).map(|(r, _)| r.id).collect();
        for (_, settings) in &mut rules.rules {
            settings.level = Level::Off;
        }
        one("none", &rules);
        for id in ids {
            rules.settings_mut(id).unwrap().level = Level::Warning;
            one(id, &rules);
            rules.settings_mut(id).unwrap().level = Level::Off;
        }
        return;
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in &args[1..] {
        let Ok(source) = std::fs::read_to_string(path) else { continue };
        let ext = if path.ends_with(".md") { "md" } else { "txt" };
        let e = extract::by_extension(ext).unwrap();
        let extracted = (e.extract)(&source);
        for d in checker.check(&source, &extracted, &rules).diagnostics {
            let flat = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
            let context = d.context.map(|c| c.of(&source)).unwrap_or("");
            let mut ctx = String::new();
            if let Some(c) = d.context {
                let (s, e) = (d.span.start - c.start, d.span.end - c.start);
                let (s, e) = (s as usize, (e as usize).min(context.len()));
                let b = context[..s].char_indices().rev().nth(90).map_or(0, |(i, _)| i);
                let a = context[e..].char_indices().nth(90).map_or(context.len(), |(i, _)| e + i);
                ctx = format!("{}[[{}]]{}", &context[b..s], &context[s..e], &context[e..a]);
            }
            let fix = d
                .fix
                .map(|f| {
                    f.edits
                        .iter()
                        .map(|e| format!("{}→{}", e.span.of(&source), e.replacement))
                        .collect::<Vec<_>>()
                        .join(" + ")
                })
                .unwrap_or_default();
            writeln!(
                out,
                "{}\t{}\t{}\t{}\t{}",
                d.rule.id,
                path.rsplit('/').next().unwrap(),
                flat(&ctx),
                flat(&fix),
                flat(&d.message.fr)
            )
            .unwrap();
        }
    }
}
