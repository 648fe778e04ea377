/** A day as it stands on a paper: "Ngày 20 tháng 11 năm 2026", "20 November 2026". */
export function dayInWords(day: string, language: string): string {
  if (language === 'en') {
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  }
  const [year, month, date] = day.split('-');
  return `Ngày ${date} tháng ${month} năm ${year}`;
}
