// Keeps what is being written as a draft on the server, and shows what others have added. Nothing is sent in anybody's name here.
const EVERY = 5000

function keepDraft (form) {
  const says = form.querySelector('[data-draft-says]')
  let waiting
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      try {
        const answer = await fetch(form.dataset.draft, { method: 'POST', body: new FormData(form), redirect: 'manual' })
        says.textContent = answer.ok ? says.dataset.kept : says.dataset.lost
      } catch {
        says.textContent = says.dataset.lost
      }
    }, 1000)
  })
}

async function refresh (place) {
  try {
    const answer = await fetch(place.dataset.live, { redirect: 'manual' })
    const text = answer.ok ? await answer.text() : ''
    // Changed only when there is something new, so that a screen reader is not told the same again.
    if (text && text !== place.said) place.innerHTML = place.said = text
  } catch {
    // The next round asks again; what is shown stays.
  }
  setTimeout(() => refresh(place), EVERY)
}

document.querySelectorAll('form[data-draft]').forEach(keepDraft)
document.querySelectorAll('[data-live]').forEach((place) => setTimeout(() => refresh(place), EVERY))
