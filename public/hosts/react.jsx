// The widget in React 19: attributes, properties and events of a custom element are ordinary props.
import { useState } from "react";
import { createRoot } from "react-dom/client";

async function freshToken() {
  const reply = await fetch("/demo/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person: "anna" }),
  });
  return (await reply.json()).token;
}

function Shop() {
  const [locale, setLocale] = useState("en");
  const [step, setStep] = useState("closed");
  return (
    <>
      <h1>React</h1>
      <p>Step: <output id="step">{step}</output></p>
      <button type="button" onClick={() => setLocale(locale === "en" ? "nl" : "en")}>Language</button>
      <help-center locale={locale} tokenProvider={freshToken} onhc-step={(event) => setStep(event.detail.step)} />
    </>
  );
}

createRoot(document.getElementById("app")).render(<Shop />);
