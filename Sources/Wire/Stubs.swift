import Newsroom

// Replaced one by one.
func readNITF(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.nitf) }
func readNewsMLG2(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.newsmlG2) }
func readNewsML1(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.newsml1) }
func readNINJS(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.ninjs) }
func readXMLFeed(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.rss) }
func readJSONFeed(_ received: Received) throws(WireError) -> Transmission { throw .notFormat(.jsonFeed) }
