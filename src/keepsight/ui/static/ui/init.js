// Starts the components of govuk-frontend. Every page works without it.
import { initAll, isSupported } from '../built/govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if (isSupported === undefined || 'noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()
