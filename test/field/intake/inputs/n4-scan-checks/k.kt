class F : OncePerRequestFilter() {
  override fun doFilterInternal(q: HttpServletRequest, s: HttpServletResponse, c: FilterChain) {
    val o = q.getHeader("Origin")
    if (o in allowed) s.setHeader("Access-Control-Allow-Origin", o)
    c.doFilter(q, s)
  }
}
