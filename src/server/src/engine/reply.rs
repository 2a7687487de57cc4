//! What the model says: server-sent events, one JSON object in each, read up to a limit.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Trouble;

/// Fits the object of one token with everything that servers put around it.
const LONGEST_LINE: usize = 64 * 1024;
/// Ten times an answer, in bytes.
const LONGEST_TEXT: usize = 8 * 1024;
/// Fits as many objects as the model may write tokens.
const LONGEST_STREAM: usize = 2 * 1024 * 1024;

/// Takes a stream in as it comes.
#[derive(Default)]
pub(super) struct Reader {
    /// What was said so far.
    pub(super) text: String,
    line: Vec<u8>,
    bytes: usize,
}

/// Whether there is more to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    Reading,
    Finished,
}

#[derive(Deserialize)]
struct Chunk {
    choices: Option<Vec<Choice>>,
    error: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Choice {
    delta: Option<Delta>,
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Delta {
    content: Option<String>,
    tool_calls: Option<IgnoredAny>,
}

impl Reader {
    /// Takes some bytes in, wherever they were cut.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Result<Progress, Trouble> {
        self.bytes += bytes.len();
        if self.bytes > LONGEST_STREAM {
            return Err(Trouble::LongText);
        }
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            if self.line.len() + part.len() > LONGEST_LINE {
                return Err(Trouble::LongLine);
            }
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") {
                let line = std::mem::take(&mut self.line);
                if self.read_line(line.trim_ascii())? == Progress::Finished {
                    return Ok(Progress::Finished);
                }
            }
        }
        Ok(Progress::Reading)
    }

    fn read_line(&mut self, line: &[u8]) -> Result<Progress, Trouble> {
        // Comments, names of events and the empty lines between them say nothing.
        let Some(data) = line.strip_prefix(b"data:") else {
            return Ok(Progress::Reading);
        };
        if data.trim_ascii() == b"[DONE]" {
            return Ok(Progress::Finished);
        }
        let chunk: Chunk = serde_json::from_slice(data).map_err(|_| Trouble::BrokenLine)?;
        if chunk.error.is_some() {
            return Err(Trouble::GaveUp);
        }
        // One choice was asked for; a line with the usage has none.
        let Some(choice) = chunk.choices.into_iter().flatten().next() else {
            return Ok(Progress::Reading);
        };
        if let Some(delta) = choice.delta {
            if delta.tool_calls.is_some() {
                return Err(Trouble::GaveUp);
            }
            let more = delta.content.unwrap_or_default();
            if self.text.len() + more.len() > LONGEST_TEXT {
                return Err(Trouble::LongText);
            }
            self.text.push_str(&more);
        }
        match choice.finish_reason.as_deref() {
            None => Ok(Progress::Reading),
            Some("stop") => Ok(Progress::Finished),
            // Cut off by a limit or a filter: what is missing is not known.
            Some(_) => Err(Trouble::GaveUp),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(stream: &str, step: usize) -> Result<(Progress, String), Trouble> {
        let mut reader = Reader::default();
        let mut progress = Progress::Reading;
        for bytes in stream.as_bytes().chunks(step) {
            progress = reader.read(bytes)?;
            if progress == Progress::Finished {
                break;
            }
        }
        Ok((progress, reader.text))
    }

    fn says(text: &str) -> String {
        let text = serde_json::to_string(text).unwrap();
        format!("data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":{text}}}}}]}}\n\n")
    }

    #[test]
    fn a_stream_is_read_wherever_it_is_cut() {
        let stream = format!(
            ": hello\r\nevent: message\r\ndata: {{\"choices\":[{{\"delta\":{{\"role\":\"assistant\",\
             \"content\":null}},\"finish_reason\":null}}]}}\r\n\r\n{}{}data: {{\"choices\":[],\
             \"usage\":{{\"total_tokens\":3}}}}\n\ndata:[DONE]\n\n",
            says("Żądaj "),
            says("zwrotu 请."),
        );
        for step in [1, 2, 3, 7, 1_000] {
            let (progress, text) = read(&stream, step).unwrap();
            assert_eq!(
                (progress, text.as_str()),
                (Progress::Finished, "Żądaj zwrotu 请.")
            );
        }
    }

    #[test]
    fn what_is_wrong_has_a_name() {
        let finish = |reason: &str| {
            format!("data: {{\"choices\":[{{\"delta\":{{}},\"finish_reason\":\"{reason}\"}}]}}\n\n")
        };
        let half = says("Half");
        assert_eq!(read(&half, 9).unwrap().0, Progress::Reading);
        assert_eq!(read(&finish("stop"), 9).unwrap().0, Progress::Finished);
        for (stream, trouble) in [
            (finish("length"), Trouble::GaveUp),
            (finish("content_filter"), Trouble::GaveUp),
            (
                "data: {\"error\":{\"message\":\"no\"}}\n".into(),
                Trouble::GaveUp,
            ),
            (
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0}]}}]}\n".into(),
                Trouble::GaveUp,
            ),
            ("data: {\"choices\":[{\"del\n".into(), Trouble::BrokenLine),
            ("data: \"text\"\n".into(), Trouble::BrokenLine),
            ("data: {\"choices\":7}\n".into(), Trouble::BrokenLine),
            (format!("data: {}", "x".repeat(100_000)), Trouble::LongLine),
            (says(&"word ".repeat(40)).repeat(100), Trouble::LongText),
            (": waiting\n".repeat(300_000), Trouble::LongText),
        ] {
            let start: String = stream.chars().take(60).collect();
            assert_eq!(read(&stream, 4_096), Err(trouble), "{start}");
        }
    }
}
