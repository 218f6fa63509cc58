import Newsroom

// Replaced one by one.
func readIPTC7901(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.iptc7901) }
func readANPA1312(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.anpa1312) }
func readXMLFeed(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.rss) }
func readJSONFeed(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.jsonFeed) }
func readMail(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.mail) }
func readOPML(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.opml) }
func readURLList(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.urls) }
enum MailHeaders { static func open(_ head: Substring) -> Bool { false } }
