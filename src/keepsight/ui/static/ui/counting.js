// Counts a visit, and is on a page only after the visitor's yes: Google Analytics 4 or Matomo, as the installation says.
const own = document.querySelector('script[data-kind]')
const { kind, id, origin } = own.dataset

const load = (address) => {
  const script = document.createElement('script')
  script.src = address
  script.async = true
  document.head.append(script)
}

if (kind === 'ga4') {
  window.dataLayer = window.dataLayer || []
  // The service reads the arguments object itself, so a rest parameter will not do.
  window.gtag = function () { window.dataLayer.push(arguments) }
  window.gtag('js', new Date())
  window.gtag('config', id, { cookie_domain: 'none', allow_google_signals: false, allow_ad_personalization_signals: false })
  load(`${origin}/gtag/js?id=${id}`)
} else {
  window._paq = [['setTrackerUrl', `${origin}/matomo.php`], ['setSiteId', id], ['trackPageView']]
  load(`${origin}/matomo.js`)
}
