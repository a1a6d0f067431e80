import { expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

/** As the language packs of Firefox ESR 153 word them. */
const messages: readonly (readonly [language: string, error: string, text: string])[] = [
  [
    'cs',
    'MissingAllowOriginHeader',
    'Žádost Cross-Origin zablokována: zásada stejného původu neumožňuje načtení vzdáleného zdroje na https://api.example.net/v2/carts. (Důvod: chybí hlavička CORS ‘Access-Control-Allow-Origin‘). Stavový kód: 404.',
  ],
  [
    'cs',
    'MultipleAllowOriginValues',
    "Cross-Origin požadavek byl zablokován: Same Origin zásada nepovoluje načtení vzdáleného zdroje na https://api.example.net/v2/carts. (Důvod: vícenásobná hlavička 'Access-Control-Allow-Origin').",
  ],
  [
    'de',
    'MissingAllowOriginHeader',
    "Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example.net/v2/carts. (Grund: CORS-Kopfzeile 'Access-Control-Allow-Origin' fehlt). Statuscode: 404.",
  ],
  [
    'de',
    'AllowOriginMismatch',
    "Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example.net/v2/carts. (Grund: CORS-Kopfzeile 'Access-Control-Allow-Origin' stimmt nicht mit 'https://other.example.org' überein).",
  ],
  [
    'es-es',
    'MissingAllowOriginHeader',
    "Solicitud desde otro origen bloqueada: la política de mismo origen impide leer el recurso remoto en https://api.example.net/v2/carts (razón: falta la cabecera CORS 'Access-Control-Allow-Origin'). Código de estado: 404.",
  ],
  [
    'es-es',
    'PreflightInvalidStatus',
    'Solicitud de origen cruzado bloqueada: La política de mismo origen no permite la lectura de recursos remotos en https://api.example.net/v2/carts. (Razón: la respuesta CORS preliminar "preflight" no ha tenido éxito). Código de estado: 404.',
  ],
  [
    'fr',
    'MissingAllowOriginHeader',
    'Blocage d’une requête multiorigines (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example.net/v2/carts. Raison : l’en-tête CORS « Access-Control-Allow-Origin » est manquant. Code d’état : 404.',
  ],
  [
    'fr',
    'HeaderDisallowedByPreflightResponse',
    'Blocage d’une requête multiorigine (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example.net/v2/carts. Raison : l’en-tête « x-cart » n’est pas autorisé d’après l’en-tête « Access-Control-Allow-Headers » de la réponse de pré-vérification des requêtes CORS.',
  ],
  [
    'hu',
    'MissingAllowOriginHeader',
    'Cross-Origin kérés blokkolva: Az azonos eredet házirend nem engedélyezi a távoli erőforrás olvasását innen: https://api.example.net/v2/carts. (Ok: Az „Access-Control-Allow-Origin” CORS fejléc hiányzik). Állapotkód: 404.',
  ],
  [
    'hu',
    'WildcardOriginNotAllowed',
    'Cross-Origin kérés blokkolva: Az azonos eredet házirend nem engedélyezi a távoli erőforrás olvasását innen: https://api.example.net/v2/carts. (Ok: A hitelesítési adat nem támogatott, ha az „Access-Control-Allow-Credentials” CORS fejléc értéke „*”).',
  ],
  [
    'it',
    'MissingAllowOriginHeader',
    'Bloccata richiesta multiorigine (cross-origin): il criterio di corrispondenza dell’origine non consente la lettura della risorsa remota da https://api.example.net/v2/carts. Motivo: header CORS “Access-Control-Allow-Origin” mancante. Codice di stato: 404.',
  ],
  [
    'it',
    'MultipleAllowOriginValues',
    'Bloccata richiesta multiorigine (cross-origin): il criterio di corrispondenza dell’origine non consente la lettura della risorsa remota da https://api.example.net/v2/carts. Motivo: header CORS “Access-Control-Allow-Origin” multipli non consentiti.',
  ],
  [
    'ja',
    'MissingAllowOriginHeader',
    'クロスオリジン要求をブロックしました: 同一生成元ポリシーにより、https://api.example.net/v2/carts にあるリモートリソースの読み込みは拒否されます (理由: CORS ヘッダー ‘Access-Control-Allow-Origin’ が足りない)。ステータスコード: 404',
  ],
  [
    'ja',
    'AllowOriginMismatch',
    'クロスオリジン要求をブロックしました: 同一生成元ポリシーにより、https://api.example.net/v2/carts にあるリモートリソースの読み込みは拒否されます (理由: CORS ヘッダー ‘Access-Control-Allow-Origin’ が ‘https://other.example.org’ と異なる)。',
  ],
  [
    'ko',
    'MissingAllowOriginHeader',
    '교차 출처 요청 차단: 동일 출처 정책으로 인해 https://api.example.net/v2/carts에 있는 원격 리소스를 차단했습니다. (원인: ‘Access-Control-Allow-Origin’ CORS 헤더가 없음). 상태 코드: 404.',
  ],
  [
    'ko',
    'PreflightInvalidStatus',
    '교차 출처 요청 차단: 동일 출처 정책으로 인해 https://api.example.net/v2/carts에 있는 원격 리소스를 차단했습니다. (원인: CORS 사전 점검 응답이 성공하지 못함). 상태 코드: 404.',
  ],
  [
    'nl',
    'MissingAllowOriginHeader',
    'Cross-Origin-aanvraag geblokkeerd: de Same Origin Policy staat het lezen van de externe bron op https://api.example.net/v2/carts niet toe. (Reden: CORS-header ‘Access-Control-Allow-Origin’ ontbreekt). Statuscode: 404.',
  ],
  [
    'nl',
    'HeaderDisallowedByPreflightResponse',
    'Cross-Origin-aanvraag geblokkeerd: de Same Origin Policy staat het lezen van de externe bron op https://api.example.net/v2/carts niet toe. (Reden: header ‘x-cart’ is volgens header ‘Access-Control-Allow-Headers’ van het CORS-preflight-antwoord niet toegestaan).',
  ],
  [
    'pl',
    'MissingAllowOriginHeader',
    'Zablokowano żądanie do zasobu innego pochodzenia: zasady „Same Origin Policy” nie pozwalają wczytywać zdalnych zasobów z „https://api.example.net/v2/carts” (brakujący nagłówek CORS „Access-Control-Allow-Origin”). Kod stanu: 404.',
  ],
  [
    'pl',
    'WildcardOriginNotAllowed',
    'Zablokowano żądanie do zasobu innego pochodzenia: zasady „Same Origin Policy” nie pozwalają wczytywać zdalnych zasobów z „https://api.example.net/v2/carts” (uwierzytelnianie nie jest obsługiwane, jeżeli nagłówek CORS „Access-Control-Allow-Origin” to „*”).',
  ],
  [
    'pt-br',
    'MissingAllowOriginHeader',
    "Requisição cross-origin bloqueada: A diretiva Same Origin (mesma origem) não permite a leitura do recurso remoto em https://api.example.net/v2/carts (motivo: falta cabeçalho 'Access-Control-Allow-Origin' no CORS). Código de status: 404.",
  ],
  [
    'pt-br',
    'MultipleAllowOriginValues',
    'Requisição cross-origin bloqueada: A diretiva Same Origin (mesma origem) não permite a leitura do recurso remoto em https://api.example.net/v2/carts (motivo: não é permitido vários cabeçalhos ‘Access-Control-Allow-Origin’ no CORS).',
  ],
  [
    'ru',
    'MissingAllowOriginHeader',
    'Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удалённого ресурса на https://api.example.net/v2/carts. (Причина: отсутствует заголовок CORS «Access-Control-Allow-Origin»). Код состояния: 404.',
  ],
  [
    'ru',
    'AllowOriginMismatch',
    'Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удалённого ресурса на https://api.example.net/v2/carts. (Причина: заголовок CORS «Access-Control-Allow-Origin» не совпадает с «https://other.example.org»).',
  ],
  [
    'sv-se',
    'MissingAllowOriginHeader',
    "Cross-Origin begäran blockerad: Samma ursprungspolicy tillåter inte läsning av fjärrresursen på https://api.example.net/v2/carts. (Anledning: CORS-rubrik 'Access-Control-Allow-Origin' saknas). Statuskod: 404.",
  ],
  [
    'sv-se',
    'PreflightInvalidStatus',
    'Cross-Origin begäran blockerad: Samma ursprungspolicy tillåter inte läsning av fjärrresursen på https://api.example.net/v2/carts. (Anledning: CORS preflight-svar lyckades inte). Statuskod: 404.',
  ],
  [
    'tr',
    'MissingAllowOriginHeader',
    'Çapraz köken isteği engellendi: Aynı Köken İlkesi, https://api.example.net/v2/carts üzerindeki uzak kaynağın okunmasına izin vermiyor. (Sebep: CORS üst bilgisi ‘Access-Control-Allow-Origin’ eksik.) Durum kodu: 404.',
  ],
  [
    'tr',
    'HeaderDisallowedByPreflightResponse',
    'Çapraz köken isteği engellendi: Aynı Köken İlkesi, https://api.example.net/v2/carts üzerindeki uzak kaynağın okunmasına izin vermiyor. (Sebep: CORS preflight yanıtındaki ‘Access-Control-Allow-Headers’ CORS üst bilgisine göre ‘x-cart’ üst bilgisine izin verilmiyor.)',
  ],
  [
    'uk',
    'MissingAllowOriginHeader',
    'Запит зі стороннього джерела заблоковано: Політика одного джерела не дозволяє читання віддаленого ресурсу на https://api.example.net/v2/carts. (Причина: відсутній заголовок CORS ‘Access-Control-Allow-Origin’). Код стану: 404.',
  ],
  [
    'uk',
    'WildcardOriginNotAllowed',
    'Запит зі стороннього джерела заблоковано: Політика одного джерела не дозволяє читання віддаленого ресурсу на ‘https://api.example.net/v2/carts’. (Причина: Посвідчення не підтримується, якщо заголовок CORS ‘Access-Control-Allow-Origin’ відповідає ‘*’).',
  ],
  [
    'zh-cn',
    'MissingAllowOriginHeader',
    "已拦截跨源请求：同源策略禁止读取位于 https://api.example.net/v2/carts 的远程资源。（原因：CORS 头缺少 'Access-Control-Allow-Origin'）。状态码：404。",
  ],
  [
    'zh-cn',
    'MultipleAllowOriginValues',
    "已拦截跨源请求：同源策略禁止读取位于 https://api.example.net/v2/carts 的远程资源。（原因：不允许有多个 'Access-Control-Allow-Origin' CORS 头）。",
  ],
  [
    'zh-tw',
    'MissingAllowOriginHeader',
    "已封鎖跨來源請求: 同源政策不允許讀取 https://api.example.net/v2/carts 的遠端資源。（原因: 缺少 CORS 'Access-Control-Allow-Origin' 檔頭）。狀態代碼: 404。",
  ],
  [
    'zh-tw',
    'AllowOriginMismatch',
    "已封鎖跨來源請求: 同源政策不允許讀取 https://api.example.net/v2/carts 的遠端資源。（原因: CORS 'Access-Control-Allow-Origin' 檔頭不符合「https://other.example.org」）。",
  ],
  [
    'da',
    'MissingAllowOriginHeader',
    "Forespørgsel til fremmed websted blokeret: Politikken for samme oprindelse tillader ikke læsning af fjernressourcen https://api.example.net/v2/carts. (Årsag: CORS-headeren 'Access-Control-Allow-Origin' findes ikke). Statuskode: 404.",
  ],
  [
    'da',
    'PreflightInvalidStatus',
    'Forespørgsel til fremmed websted blokeret: Politikken for samme oprindelse tillader ikke læsning af fjernressourcen https://api.example.net/v2/carts. (Årsag: CORS preflight-svar mislykkedes). Statuskode: 404.',
  ],
  [
    'el',
    'MissingAllowOriginHeader',
    'Αποκλείστηκε αίτημα πολλαπλών προελεύσεων: Η πολιτική ίδιας προέλευσης δεν επιτρέπει την ανάγνωση του απομακρυσμένου πόρου στο https://api.example.net/v2/carts. (Αιτία: η κεφαλίδα «Access-Control-Allow-Origin» του CORS απουσιάζει). Κωδικός κατάστασης: 404.',
  ],
  [
    'el',
    'HeaderDisallowedByPreflightResponse',
    'Αποκλείστηκε αίτημα πολλαπλών προελεύσεων: Η πολιτική ίδιας προέλευσης απαγορεύει την ανάγνωση του απομακρυσμένου πόρου στο https://api.example.net/v2/carts. (Αιτία: η κεφαλίδα «x-cart» δεν επιτρέπεται σύμφωνα με την κεφαλίδα «Access-Control-Allow-Headers» από την απόκριση προκαταρκτικού ελέγχου του CORS).',
  ],
]

test.each(messages)('Firefox in %s: %s', (_, error, text) => {
  const { kind, reported, cases } = readAny(text)
  expect(kind).toBe('console')
  expect(reported).toMatchObject([{ engine: 'firefox', corsError: error }])
  expect(cases).toMatchObject([{ url: 'https://api.example.net/v2/carts' }])
})

test('a language that nobody knows is read by the words that no translation changes', () => {
  const text =
    "Cais traws-tarddiad wedi'i rwystro: ni chaniateir darllen https://api.example.net/v2/carts. (Rheswm: pennyn CORS 'Access-Control-Allow-Origin' ar goll)."
  expect(readAny(text).reported).toMatchObject([{ engine: 'firefox', corsError: 'MissingAllowOriginHeader' }])
})
