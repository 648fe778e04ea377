// Sets the chosen theme and language before the first paint; a file of its own because the content
// security policy allows no inline script.
(() => {
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('entrepot.preferences') || '{}').state || {};
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    if (language === 'en') document.documentElement.lang = 'en';
  } catch {
    // without storage the system's theme and Vietnamese apply
  }
})();
