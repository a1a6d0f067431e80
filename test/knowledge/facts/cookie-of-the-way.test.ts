import { expect, test } from 'vitest'
import { isCookieOfTheWay } from '../../../src/knowledge/facts/cookie-of-the-way.ts'

test.each(
  'AWSALB AWSALBTG AWSELB AWSALBCORS AWSELBCORS ARRAffinity ARRAffinitySameSite ApplicationGatewayAffinity ApplicationGatewayAffinityCORS GCLB GCILB __cf_bm __cflb __cfruid _cfuvid cf_clearance __cfwaitingroom __cfwaitingroom_a1 incap_ses_ incap_ses_12_ab visid_incap_9 nlbi_9 ak_bmsc bm_sz bm_sv bm_mi _abck akaalb_main datadome BIGipServer~pool BIGipServer TS01abcdef TS01abcdef12 NSC_pool SERVERID heroku-session-affinity _ga _gid _gat _gcl _ga_AB12 _gcl_au'.split(
    ' ',
  ),
)('%s is of the way', (name) => expect(isCookieOfTheWay(name)).toBe(true))

test.each(
  'AWS AWSALBX XAWSALB myARRAffinity ARRAffinityX ApplicationGatewayAffinityX GCLBX AGCLB x__cf_bm __cf_bmx my_incap_ses_1 incap_ses_1-x ak_bmscx bm_xx akaalb_ akaalb_a-b xdatadome MyBIGipServer TS01abc TS01abcdeg XTS01abcdef NSC_ NSC_a-b MySERVERID SERVERIDX heroku-session _gax _gab_1 x_ga _ga_ _ga_a-b sid JSESSIONID'.split(
    ' ',
  ),
)('%s is the application’s', (name) => expect(isCookieOfTheWay(name)).toBe(false))
