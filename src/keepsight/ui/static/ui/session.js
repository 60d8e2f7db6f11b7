// Warns before the idle limit, keeps unsaved text of this tab and lets the person stay signed in.
// Text is put aside in sessionStorage only: it never outlives the tab, and goes when the form is sent or on sign-out.
const dialog = document.querySelector('[data-session]')
const KEPT = `keepsight-kept:${location.pathname}`

function boxes (form) {
  return [...form.querySelectorAll('textarea[name], input[type=text][name]')]
}

function keepText (form) {
  const texts = Object.fromEntries(boxes(form).filter((box) => box.value !== box.defaultValue).map((box) => [box.name, box.value]))
  if (Object.keys(texts).length) sessionStorage.setItem(KEPT, JSON.stringify(texts))
  else sessionStorage.removeItem(KEPT)
  return Object.keys(texts).length > 0
}

function bringBack (form) {
  const texts = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}')
  for (const box of boxes(form)) {
    if (texts[box.name] !== undefined && box.value === box.defaultValue) box.value = texts[box.name]
  }
}

function inWords (seconds) {
  const minutes = Math.round(seconds / 60)
  if (seconds < 60) return dialog.dataset.seconds.replace('%s', String(seconds))
  return minutes === 1 ? dialog.dataset.minute : dialog.dataset.minutes.replace('%s', String(minutes))
}

function watchForms () {
  for (const form of document.querySelectorAll('form[data-keep]')) {
    let sending = false
    bringBack(form)
    form.addEventListener('input', () => keepText(form))
    form.addEventListener('submit', () => { sending = true; sessionStorage.removeItem(KEPT) })
    window.addEventListener('beforeunload', (event) => { if (!sending && keepText(form)) event.preventDefault() })
  }
  for (const form of document.querySelectorAll('.top__out')) {
    form.addEventListener('submit', () => sessionStorage.clear())
  }
}

function watchTime () {
  const idle = Number(dialog.dataset.idleSeconds)
  const warn = Math.min(Number(dialog.dataset.warnSeconds), idle / 2)
  const left = dialog.querySelector('[data-session-left]')
  let start = Date.now()
  let said = ''

  function tick () {
    const remaining = Math.max(0, Math.round(idle - (Date.now() - start) / 1000))
    if (remaining <= warn && !dialog.open) dialog.showModal()
    // Said every half minute only: a screen reader would otherwise count every second aloud.
    const words = inWords(remaining < 60 ? Math.ceil(remaining / 30) * 30 : Math.ceil(remaining / 60) * 60)
    if (dialog.open && words !== said) left.textContent = dialog.dataset.left.replace('%s', said = words)
    if (remaining === 0) location.reload()
    else setTimeout(tick, 1000)
  }

  dialog.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    const answer = await fetch(dialog.dataset.stay, { method: 'POST', body: new FormData(event.target), redirect: 'manual' })
    if (!answer.ok) { location.reload(); return }
    start = Date.now()
    dialog.close()
  })
  tick()
}

watchForms()
if (dialog) watchTime()
