module SessionCookie
  def set_session(value)
    cookies['sid'] = { value: value, same_site: :lax }
  end
end
