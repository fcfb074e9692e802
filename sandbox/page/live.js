// Keeps the marked parts of a page fresh and copies codes. Pages work without it.
const refresh = async (region) => {
  if (document.hidden) return
  try {
    const answer = await fetch(region.dataset.live)
    if (!answer.ok) return
    const markup = await answer.text()
    if (region.dataset.seen === markup) return
    region.dataset.seen = markup
    region.innerHTML = markup
  } catch {
    // The sandbox was stopped: the page keeps what it showed last.
  }
}

const keepFresh = (region) => setInterval(() => refresh(region), 2000)
document.querySelectorAll('[data-live]').forEach(keepFresh)

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  const label = button.textContent
  button.textContent = button.dataset.copied
  setTimeout(() => { button.textContent = label }, 1500)
})
